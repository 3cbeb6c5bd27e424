package vn.dunghen.counting;

import vn.dunghen.dossier.Dossier;

/** The portal confirmed that it holds the dossier; 1.4. */
public record Synchronised(Clause basis) implements DossierCount {

  Synchronised() {
    this(Clause.workingDocument("1.4", "Tài liệu mô tả công thức, 1.4"));
  }

  @Override
  public CountName name() {
    return CountName.SYNCHRONISED;
  }

  @Override
  public Profile of(Dossier dossier, Rules rules) {
    return dossier.synchronisedAt() == null
        ? Profile.no(
            "Chưa nghe Cổng xác nhận đã nhận hồ sơ.", "The portal has not confirmed the dossier.")
        : Profile.yes(
            "Đã đồng bộ, Cổng xác nhận %s.",
            "Synchronised, confirmed by the portal %s.", dossier.synchronisedAt());
  }
}
