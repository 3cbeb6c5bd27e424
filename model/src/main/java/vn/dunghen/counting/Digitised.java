package vn.dunghen.counting;

import vn.dunghen.dossier.Dossier;

/** A file at a component, and an electronic result where the procedure returns a document; 4.2. */
public record Digitised(Clause basis) implements DossierCount {

  Digitised() {
    this(Clause.workingDocument("4.2", "Tài liệu mô tả công thức, 4.2"));
  }

  @Override
  public CountName name() {
    return CountName.DIGITISED;
  }

  @Override
  public Profile of(Dossier dossier, Rules rules) {
    if (!dossier.hasComponentFile()) {
      return Profile.no("Không thành phần hồ sơ nào có tệp.", "No component has a file.");
    }
    if (dossier.hasResultFile()) {
      return Profile.yes(
          "Có tệp ở thành phần hồ sơ và có kết quả điện tử.",
          "A component has a file, and the result is electronic.");
    }
    return ReturnsDocument.returnsDocument(dossier, rules)
        ? Profile.no(
            "Có tệp ở thành phần hồ sơ nhưng chưa có kết quả điện tử.",
            "A component has a file, but the result is not electronic.")
        : Profile.yes(
            "Có tệp ở thành phần hồ sơ, thủ tục không trả giấy tờ kết quả.",
            "A component has a file, and the procedure returns no document.");
  }
}
