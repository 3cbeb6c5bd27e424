package vn.dunghen.counting;

import vn.dunghen.dossier.Dossier;

/**
 * Neither overdue nor disliked nor petitioned about; 5.4. A dossier with several faults is taken
 * off once.
 *
 * <p>NB: where the verdict of 2.1 is not known the dossier is not overdue, so it stays in.
 */
public record Satisfied(Clause basis) implements DossierCount {

  private static final HandledOnTime ON_TIME = new HandledOnTime();
  private static final Faulted FAULTED = new Faulted();

  Satisfied() {
    this(Clause.law("5.4", "QĐ 766/QĐ-TTg, nhóm Mức độ hài lòng"));
  }

  @Override
  public CountName name() {
    return CountName.SATISFIED;
  }

  @Override
  public Profile of(Dossier dossier, Rules rules) {
    return of(dossier, rules, ON_TIME.of(dossier, rules));
  }

  /** The same from the verdict of 2.1 where that is known already. */
  static Profile of(Dossier dossier, Rules rules, Profile onTime) {
    Profile fault = FAULTED.of(dossier, rules);
    Stretch faulted = fault.stretches().getFirst();
    if (faulted.answer() == Answer.YES) {
      return Profile.always(Answer.NO, faulted.sentence());
    }
    return new Profile(
        onTime.stretches().stream()
            .map(s -> new Stretch(s.from(), withoutFault(s.answer()), s.sentence()))
            .toList());
  }

  private static Answer withoutFault(Answer onTime) {
    return switch (onTime) {
      case NO -> Answer.NO;
      case YES, NOT_APPLICABLE -> Answer.YES;
    };
  }
}
