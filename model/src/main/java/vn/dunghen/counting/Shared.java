package vn.dunghen.counting;

import vn.dunghen.dossier.Component;
import vn.dunghen.dossier.Dossier;

/** A file from the owner's repository, or the result in the owner's list on the portal; 4.4. */
public record Shared(Clause basis) implements DossierCount {

  Shared() {
    this(Clause.workingDocument("4.4", "Tài liệu mô tả công thức, 4.4"));
  }

  @Override
  public CountName name() {
    return CountName.SHARED;
  }

  @Override
  public Profile of(Dossier dossier, Rules rules) {
    if (dossier.components().stream().anyMatch(Component::fromRepository)) {
      return Profile.yes(
          "Có giấy tờ lấy từ kho dữ liệu điện tử của người nộp.",
          "A paper was taken from the owner's repository.");
    }
    return dossier.resultInOwnersList()
        ? Profile.yes(
            "Kết quả đã có trong danh sách của người nộp trên Cổng.",
            "The result is in the owner's list on the portal.")
        : Profile.no(
            "Kết quả chưa có trong kho dữ liệu điện tử của người nộp.",
            "The result is not in the owner's repository.");
  }
}
