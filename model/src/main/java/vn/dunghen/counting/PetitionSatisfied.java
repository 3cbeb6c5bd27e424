package vn.dunghen.counting;

import vn.dunghen.petition.Petition;

/**
 * Neither disliked more than liked, nor petitioned again, nor late; 5.3. Taken off at most once.
 */
public record PetitionSatisfied(Clause basis) implements PetitionCount {

  private static final PetitionNotDisliked NOT_DISLIKED = new PetitionNotDisliked();

  PetitionSatisfied() {
    this(Clause.law("5.3", "QĐ 766/QĐ-TTg, nhóm Mức độ hài lòng"));
  }

  @Override
  public CountName name() {
    return CountName.PETITIONS_SATISFIED;
  }

  @Override
  public Profile of(Petition petition, Rules rules) {
    return petition.petitionedAgain()
        ? Profile.no("Bị phản ánh lại về kết quả xử lý.", "Petitioned again about the outcome.")
        : NOT_DISLIKED.of(petition, rules);
  }
}
