package vn.dunghen.counting;

import vn.dunghen.dossier.Dossier;
import vn.dunghen.procedure.Procedure;

/** The procedure returns a document; one that is not in the catalogue is taken to. */
public record ReturnsDocument(Clause basis) implements DossierCount {

  ReturnsDocument() {
    this(Clause.workingDocument("4.1", "Tài liệu mô tả công thức, 4.1"));
  }

  @Override
  public CountName name() {
    return CountName.RETURNS_DOCUMENT;
  }

  @Override
  public Profile of(Dossier dossier, Rules rules) {
    return returnsDocument(dossier, rules)
        ? Profile.yes("Thủ tục trả giấy tờ kết quả.", "The procedure returns a document.")
        : Profile.no("Thủ tục không trả giấy tờ kết quả.", "The procedure returns no document.");
  }

  static boolean returnsDocument(Dossier dossier, Rules rules) {
    return rules.procedureOf(dossier).map(Procedure::returnsDocument).orElse(true);
  }
}
