package vn.dunghen.counting;

import vn.dunghen.dossier.Dossier;

/** Overdue by the rule of 2.1; the complement of on time where that is known. */
public record Overdue(Clause basis) implements DossierCount {

  private static final HandledOnTime ON_TIME = new HandledOnTime();

  Overdue() {
    this(ON_TIME.basis());
  }

  @Override
  public CountName name() {
    return CountName.OVERDUE;
  }

  @Override
  public Profile of(Dossier dossier, Rules rules) {
    return of(ON_TIME.of(dossier, rules));
  }

  /** The same from the verdict of 2.1 where that is known already. */
  static Profile of(Profile onTime) {
    return new Profile(
        onTime.stretches().stream()
            .map(s -> new Stretch(s.from(), opposite(s.answer()), s.sentence()))
            .toList());
  }

  private static Answer opposite(Answer onTime) {
    return switch (onTime) {
      case YES -> Answer.NO;
      case NO -> Answer.YES;
      case NOT_APPLICABLE -> Answer.NOT_APPLICABLE;
    };
  }
}
