package vn.dunghen.counting;

import vn.dunghen.petition.Petition;

/**
 * Neither disliked more than liked nor late; 5.3 as the portal has it, which does not look at
 * whether it was petitioned again.
 */
public record PetitionNotDisliked(Clause basis) implements PetitionCount {

  private static final PetitionHandledOnTime ON_TIME = new PetitionHandledOnTime();

  PetitionNotDisliked() {
    this(Clause.workingDocument("5.3", "Tài liệu mô tả công thức, 5.3"));
  }

  @Override
  public CountName name() {
    return CountName.PETITIONS_NOT_DISLIKED;
  }

  @Override
  public Profile of(Petition petition, Rules rules) {
    return petition.disliked()
        ? Profile.no(
            "Không hài lòng: %s không thích, %s thích.",
            "Not satisfied: %s dislikes, %s likes.", petition.dislikes(), petition.likes())
        : ON_TIME.of(petition, rules);
  }
}
