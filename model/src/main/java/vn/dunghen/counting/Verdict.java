package vn.dunghen.counting;

/** The answer of a count for one subject in one period, with its reason. */
public record Verdict(Answer answer, Sentence sentence) {

  public static Verdict yes(String vi, String en, Object... arguments) {
    return new Verdict(Answer.YES, Sentence.of(vi, en, arguments));
  }

  public static Verdict no(String vi, String en, Object... arguments) {
    return new Verdict(Answer.NO, Sentence.of(vi, en, arguments));
  }

  public static Verdict notApplicable(String vi, String en, Object... arguments) {
    return new Verdict(Answer.NOT_APPLICABLE, Sentence.of(vi, en, arguments));
  }
}
