package vn.dunghen.counting;

import vn.dunghen.dossier.Dossier;

/** An electronic result of a procedure that returns a document; 4.1 of the working document. */
public record ResultOfDocument(Clause basis) implements DossierCount {

  ResultOfDocument() {
    this(Clause.workingDocument("4.1", "Tài liệu mô tả công thức, 4.1"));
  }

  @Override
  public CountName name() {
    return CountName.RESULT_OF_DOCUMENT;
  }

  @Override
  public Profile of(Dossier dossier, Rules rules) {
    if (!ReturnsDocument.returnsDocument(dossier, rules)) {
      return Profile.no("Thủ tục không trả giấy tờ kết quả.", "The procedure returns no document.");
    }
    return dossier.hasResultFile()
        ? Profile.yes("Có tệp kết quả điện tử.", "Has an electronic result.")
        : Profile.no("Chưa có tệp kết quả điện tử.", "No electronic result.");
  }
}
