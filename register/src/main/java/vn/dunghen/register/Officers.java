package vn.dunghen.register;

import org.jspecify.annotations.Nullable;
import vn.dunghen.dossier.OfficerCode;

/** Numbers for officers. */
final class Officers {

  private final Dictionary<String> codes;

  Officers() {
    this(new Dictionary<>());
  }

  private Officers(Dictionary<String> codes) {
    this.codes = codes;
  }

  Officers copy() {
    return new Officers(codes.copy());
  }

  int number(OfficerCode officer) {
    return codes.number(officer.value());
  }

  /** The number of the officer, or -1 where no row has it. */
  int find(OfficerCode officer) {
    return codes.find(officer.value());
  }

  @Nullable OfficerCode value(int number) {
    String code = codes.value(number);
    return code == null ? null : new OfficerCode(code);
  }
}
