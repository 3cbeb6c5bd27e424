package vn.dunghen.counting;

import vn.dunghen.dossier.Dossier;

/** Submitted at the counter, channel 1; a missing channel counts so; 3.3. */
public record SubmittedDirectly(Clause basis) implements DossierCount {

  SubmittedDirectly() {
    this(Clause.workingDocument("3.3", "Tài liệu mô tả công thức, 3.3"));
  }

  @Override
  public CountName name() {
    return CountName.DIRECT;
  }

  @Override
  public Profile of(Dossier dossier, Rules rules) {
    if (Channel.of(dossier) != Channel.DIRECT) {
      return Profile.no("Kênh thực hiện không phải trực tiếp.", "Not submitted at the counter.");
    }
    return dossier.channel() == null
        ? Profile.yes(
            "Thiếu kênh thực hiện nên tính là trực tiếp.",
            "No channel told: taken as at the counter.")
        : Profile.yes("Kênh thực hiện là trực tiếp.", "Submitted at the counter.");
  }
}
