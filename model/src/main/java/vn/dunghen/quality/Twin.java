package vn.dunghen.quality;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import vn.dunghen.dossier.Component;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.Result;

/**
 * By what several dossiers are seen to be one (DQ-05: the same content, or the same receipt), to
 * share a result (DQ-33), or to have been handed in together (DQ-34).
 *
 * <p>NB: who the applicant is is not kept, so "the same content" is all else that a source says at
 * the start. A dossier without the moment of its submission is like too many others.
 */
public final class Twin {

  /** So many bits tell contents apart among dossiers of one unit, procedure and minute. */
  public static final int BITS = 21;

  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long FNV_START = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private Twin() {}

  /** A number of the content; 0 where the dossier is not to be compared. */
  public static int content(Dossier dossier) {
    Instant accepted = dossier.acceptedAt();
    Instant submitted = dossier.submittedAt();
    if (accepted == null || submitted == null || dossier.procedure() == null) {
      return 0;
    }
    int hash = 31 * submitted.hashCode() + Long.hashCode(minute(accepted));
    hash = 31 * hash + (dossier.channel() == null ? 0 : dossier.channel());
    hash = 31 * hash + (dossier.applicantKind() == null ? 0 : dossier.applicantKind());
    hash = 31 * hash + (dossier.firstDue() == null ? 0 : dossier.firstDue().at().hashCode());
    for (Component component : dossier.components()) {
      hash = 31 * hash + (component.code() == null ? 0 : component.code().hashCode());
    }
    hash = 31 * hash + dossier.fees().hashCode();
    int mixed = (int) ((hash * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - BITS));
    return mixed == 0 ? 1 : mixed;
  }

  /** In which minute something happened. */
  public static long minute(Instant moment) {
    return Math.floorDiv(moment.getEpochSecond(), MINUTE);
  }

  /** A number above 0 for each result that has the digest of its link. */
  public static List<Long> links(Dossier dossier) {
    if (dossier.results().isEmpty()) {
      return List.of();
    }
    return dossier.results().stream()
        .map(Result::linkDigest)
        .filter(Objects::nonNull)
        .map(Twin::number)
        .distinct()
        .sorted()
        .toList();
  }

  /** A number of who handed it in and in which hour; 0 where either is not known. */
  public static int submission(Dossier dossier) {
    Instant submitted = dossier.submittedAt();
    String account = dossier.account();
    if (submitted == null || account == null) {
      return 0;
    }
    long hour = Math.floorDiv(submitted.getEpochSecond(), HOUR);
    int mixed = (int) (((number(account) ^ hour) * 0x9E3779B97F4A7C15L) >>> Integer.SIZE);
    return mixed == 0 ? 1 : mixed;
  }

  /**
   * A number of what its source calls it beside its code; 0 where it says nothing of the kind. Only
   * dossiers of one unit, procedure and day are to be compared by it: such numbers may begin anew.
   */
  public static int receipt(Dossier dossier) {
    String source = dossier.source();
    if (source == null || dossier.acceptedAt() == null || dossier.aliases().isEmpty()) {
      return 0;
    }
    long number = number(source + "\n" + dossier.aliases().getFirst());
    int mixed = (int) ((number * 0x9E3779B97F4A7C15L) >>> Integer.SIZE);
    return mixed == 0 ? 1 : mixed;
  }

  private static long number(String digest) {
    long hash = FNV_START;
    for (int i = 0; i < digest.length(); i++) {
      hash = (hash ^ digest.charAt(i)) * FNV_PRIME;
    }
    long positive = hash & Long.MAX_VALUE;
    return positive == 0 ? 1 : positive;
  }

  /** DQ-05 of a dossier whose twin bears another code. */
  public static Finding finding(String code, String other) {
    return Finding.always(QualityRule.DQ_05, code, other);
  }
}
