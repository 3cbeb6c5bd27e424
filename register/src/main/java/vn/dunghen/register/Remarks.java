package vn.dunghen.register;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The columns of data quality of one chunk; only the local ledger has them. */
final class Remarks {

  /** See {@link Marks}; of a changing row the lower half says where its timeline stands. */
  long[] findings;

  /** The number of the one result link; 0: none; below 0: where a list of several stands. */
  long[] links;

  /** Number of source and databases. */
  int[] origin;

  /** Numbers of who handed it in and in which hour; none until one of these rows has one. */
  private int @Nullable [] submissions;

  /** Numbers of what sources call their dossiers; none until one of these rows has one. */
  private int @Nullable [] receipts;

  Remarks(int rows) {
    findings = new long[rows];
    links = new long[rows];
    origin = new int[rows];
  }

  void makeRoomFor(int capacity) {
    findings = Arrays.copyOf(findings, capacity);
    links = Arrays.copyOf(links, capacity);
    origin = Arrays.copyOf(origin, capacity);
    submissions = submissions == null ? null : Arrays.copyOf(submissions, capacity);
    receipts = receipts == null ? null : Arrays.copyOf(receipts, capacity);
  }

  void copy(int to, Remarks source, int from) {
    findings[to] = source.findings[from];
    links[to] = source.links[from];
    origin[to] = source.origin[from];
    submission(to, source.submission(from));
    receipt(to, source.receipt(from));
  }

  /** The number of who handed it in and in which hour; 0: not known. */
  int submission(int i) {
    return submissions == null ? 0 : submissions[i];
  }

  void submission(int i, int number) {
    if (submissions == null && number != 0) {
      submissions = new int[findings.length];
    }
    if (submissions != null) {
      submissions[i] = number;
    }
  }

  /** The number of what its source calls it; 0: not known. */
  int receipt(int i) {
    return receipts == null ? 0 : receipts[i];
  }

  void receipt(int i, int number) {
    if (receipts == null && number != 0) {
      receipts = new int[findings.length];
    }
    if (receipts != null) {
      receipts[i] = number;
    }
  }

  long bytes() {
    int sparse = (submissions == null ? 0 : 4) + (receipts == null ? 0 : 4);
    return (8L + 8 + 4 + sparse) * findings.length;
  }
}
