package vn.dunghen.counting;

import vn.dunghen.dossier.Dossier;

/** A file at a component, or an electronic result; 4.2 of provincial software of 2022 to 2024. */
public record DigitisedOrResult(Clause basis) implements DossierCount {

  DigitisedOrResult() {
    this(Clause.inferred("4.2", "Phần mềm một cửa cấp tỉnh 2022–2024"));
  }

  @Override
  public CountName name() {
    return CountName.DIGITISED_OR_RESULT;
  }

  @Override
  public Profile of(Dossier dossier, Rules rules) {
    return dossier.hasComponentFile() || dossier.hasResultFile()
        ? Profile.yes(
            "Có tệp ở thành phần hồ sơ hoặc có kết quả điện tử.",
            "A component or the result has a file.")
        : Profile.no(
            "Không có tệp thành phần và không có kết quả điện tử.",
            "Neither a component nor the result has a file.");
  }
}
