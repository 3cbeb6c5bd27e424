package vn.dunghen.counting;

import vn.dunghen.dossier.Dossier;

/**
 * Submitted online, and with an electronic result where the procedure returns a document; 3.3 of
 * the working document.
 */
public record OnlineWithResult(Clause basis) implements DossierCount {

  OnlineWithResult() {
    this(Clause.workingDocument("3.3", "Tài liệu mô tả công thức, 3.3"));
  }

  @Override
  public CountName name() {
    return CountName.ONLINE_WITH_RESULT;
  }

  @Override
  public Profile of(Dossier dossier, Rules rules) {
    if (Channel.of(dossier) != Channel.ONLINE) {
      return Profile.no("Kênh thực hiện không phải trực tuyến.", "Not submitted online.");
    }
    if (!ReturnsDocument.returnsDocument(dossier, rules)) {
      return Profile.yes(
          "Nộp trực tuyến, thủ tục không có giấy tờ kết quả.",
          "Submitted online, the procedure returns no document.");
    }
    return dossier.hasResultFile()
        ? Profile.yes("Nộp trực tuyến và có tệp kết quả.", "Submitted online, with a result file.")
        : Profile.no(
            "Nộp trực tuyến nhưng chưa có tệp kết quả.",
            "Submitted online, without a result file.");
  }
}
