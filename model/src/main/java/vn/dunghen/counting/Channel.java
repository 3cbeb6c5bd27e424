package vn.dunghen.counting;

import vn.dunghen.dossier.Dossier;

/** Kênh thực hiện; index-766 section 4. */
public enum Channel {
  DIRECT,
  ONLINE,
  POSTAL,
  /** A code that the list does not have: kept, flagged, counted in no channel. */
  UNKNOWN;

  /** A channel that was never told counts as direct [working document]. */
  public static Channel of(Dossier dossier) {
    Integer code = dossier.channel();
    return code == null ? DIRECT : of(code);
  }

  public static Channel of(int code) {
    return switch (code) {
      case 1 -> DIRECT;
      case 2 -> ONLINE;
      case 3 -> POSTAL;
      default -> UNKNOWN;
    };
  }
}
