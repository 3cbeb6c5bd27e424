package vn.dunghen.counting;

import vn.dunghen.dossier.Dossier;

/** Submitted online, channel 2; 3.3. */
public record SubmittedOnline(Clause basis) implements DossierCount {

  SubmittedOnline() {
    this(Clause.workingDocument("3.3", "Tài liệu mô tả công thức, 3.3"));
  }

  @Override
  public CountName name() {
    return CountName.ONLINE;
  }

  @Override
  public Profile of(Dossier dossier, Rules rules) {
    return Channel.of(dossier) == Channel.ONLINE
        ? Profile.yes("Kênh thực hiện là trực tuyến.", "Submitted online.")
        : Profile.no("Kênh thực hiện không phải trực tuyến.", "Not submitted online.");
  }
}
