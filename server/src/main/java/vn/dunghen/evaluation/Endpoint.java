package vn.dunghen.evaluation;

import java.util.Arrays;
import java.util.Optional;

/** The endpoints of the portal's evaluation. */
enum Endpoint {
  SERVICE_RESULTS("service-results", "", 200),
  TRANSPARENCY("transparency", "CKMB", 200),
  PROGRESS("dvc-progress-tree", "TDGQ", 100),
  ONLINE("provide-online-tree", "CLGQ", 200),
  PAYMENT("formality-online-payment-tree", "TTTT", 100),
  DIGITISED("dossier-digitized", "MDSH", 200),
  SATISFACTION("handling-satisfaction", "MDHL", 200);

  private final String path;
  private final String group;
  private final int pageSize;

  Endpoint(String path, String group, int pageSize) {
    this.path = path;
    this.group = group;
    this.pageSize = pageSize;
  }

  String path() {
    return path;
  }

  /** The group whose score it tells; "" where it tells them all. */
  String group() {
    return group;
  }

  int pageSize() {
    return pageSize;
  }

  static Optional<Endpoint> named(String path) {
    return Arrays.stream(values()).filter(one -> one.path.equals(path)).findFirst();
  }
}
