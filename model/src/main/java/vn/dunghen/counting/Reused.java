package vn.dunghen.counting;

import vn.dunghen.dossier.Component;
import vn.dunghen.dossier.Dossier;

/** A component is digitised, or replaced by data; 4.3. */
public record Reused(Clause basis) implements DossierCount {

  Reused() {
    this(Clause.workingDocument("4.3", "Tài liệu mô tả công thức, 4.3"));
  }

  @Override
  public CountName name() {
    return CountName.REUSED;
  }

  @Override
  public Profile of(Dossier dossier, Rules rules) {
    boolean flagged =
        dossier.hasDigitisedComponent()
            || dossier.components().stream().anyMatch(Component::digitised);
    if (flagged) {
      return Profile.yes(
          "Có thành phần được đánh dấu đã số hóa.", "A component is flagged as digitised.");
    }
    // A component that data stand for may have no file at all [inferred].
    return dossier.components().stream().anyMatch(c -> c.replacedBy() != null)
        ? Profile.yes("Có thành phần được thay bằng dữ liệu.", "A component is replaced by data.")
        : Profile.no(
            "Không có thành phần nào được đánh dấu số hóa, dùng lại.",
            "No component is flagged as digitised or reused.");
  }
}
