package vn.dunghen.counting;

import vn.dunghen.dossier.Dossier;

/** Submitted by public post, channel 3; 3.3. */
public record SubmittedByPost(Clause basis) implements DossierCount {

  SubmittedByPost() {
    this(Clause.workingDocument("3.3", "Tài liệu mô tả công thức, 3.3"));
  }

  @Override
  public CountName name() {
    return CountName.POSTAL;
  }

  @Override
  public Profile of(Dossier dossier, Rules rules) {
    return Channel.of(dossier) == Channel.POSTAL
        ? Profile.yes("Kênh thực hiện là bưu chính công ích.", "Submitted by post.")
        : Profile.no("Kênh thực hiện không phải bưu chính công ích.", "Not submitted by post.");
  }
}
