package vn.dunghen.foresight;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of change, in the words of the address. */
public enum ChangeKind {
  END,
  RESULT_FILE,
  DIGITISE,
  REUSE,
  SHARE,
  POPULATION_DATA,
  PAY_ONLINE,
  SYNCHRONISE,
  SENT_AGAIN,
  DEFINITION,
  POPULATION_DATABASES;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ChangeKind> of(String word) {
    return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
