package vn.dunghen.counting;

import vn.dunghen.dossier.Dossier;

/** A result with an electronic file; 4.1. */
public record ElectronicResult(Clause basis) implements DossierCount {

  ElectronicResult() {
    this(Clause.workingDocument("4.1", "Tài liệu mô tả công thức, 4.1"));
  }

  @Override
  public CountName name() {
    return CountName.ELECTRONIC_RESULT;
  }

  @Override
  public Profile of(Dossier dossier, Rules rules) {
    return dossier.hasResultFile()
        ? Profile.yes("Có tệp kết quả điện tử.", "Has an electronic result.")
        : Profile.no("Chưa có tệp kết quả điện tử.", "No electronic result.");
  }
}
