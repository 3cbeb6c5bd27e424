package vn.dunghen.counting;

import vn.dunghen.petition.Petition;

/**
 * Neither disliked more than liked, nor petitioned again, nor late; 5.3. Taken off at most once.
 */
public record PetitionSatisfied(Clause basis) implements PetitionCount {

  private static final PetitionHandledOnTime ON_TIME = new PetitionHandledOnTime();

  PetitionSatisfied() {
    this(Clause.law("5.3", "QĐ 766/QĐ-TTg, nhóm Mức độ hài lòng"));
  }

  @Override
  public CountName name() {
    return CountName.PETITIONS_SATISFIED;
  }

  @Override
  public Profile of(Petition petition, Rules rules) {
    if (petition.dislikes() > petition.likes()) {
      return Profile.no(
          "Không hài lòng: %s không thích, %s thích.",
          "Not satisfied: %s dislikes, %s likes.", petition.dislikes(), petition.likes());
    }
    if (petition.petitionedAgain()) {
      return Profile.no("Bị phản ánh lại về kết quả xử lý.", "Petitioned again about the outcome.");
    }
    return ON_TIME.of(petition, rules);
  }
}
