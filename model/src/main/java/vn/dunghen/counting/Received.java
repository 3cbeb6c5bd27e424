package vn.dunghen.counting;

import vn.dunghen.dossier.Dossier;

/** Every accepted dossier; the denominator of most indicators. */
public record Received(Clause basis) implements DossierCount {

  Received() {
    this(Clause.workingDocument("2.1", "Tài liệu mô tả công thức, 2.1"));
  }

  @Override
  public CountName name() {
    return CountName.RECEIVED;
  }

  @Override
  public Profile of(Dossier dossier, Rules rules) {
    return dossier.acceptedAt() == null
        ? Profile.no("Chưa được tiếp nhận nên không tính.", "Not accepted, so not counted.")
        : Profile.yes("Tiếp nhận %s.", "Accepted %s.", dossier.acceptedAt());
  }
}
