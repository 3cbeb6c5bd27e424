package vn.dunghen.counting;

import vn.dunghen.dossier.Dossier;

/** Disliked, or petitioned about; 5.4. */
public record Faulted(Clause basis) implements DossierCount {

  Faulted() {
    this(Clause.law("5.4", "QĐ 766/QĐ-TTg, nhóm Mức độ hài lòng"));
  }

  @Override
  public CountName name() {
    return CountName.FAULTED;
  }

  @Override
  public Profile of(Dossier dossier, Rules rules) {
    if (Boolean.FALSE.equals(dossier.likedLast())) {
      return Profile.yes("Người nộp đánh giá không hài lòng.", "Rated as not satisfied.");
    }
    return dossier.petitions().isEmpty()
        ? Profile.no(
            "Không có đánh giá không hài lòng, không bị phản ánh.",
            "Neither disliked nor petitioned about.")
        : Profile.yes("Có phản ánh, kiến nghị về hồ sơ.", "A petition names the dossier.");
  }
}
