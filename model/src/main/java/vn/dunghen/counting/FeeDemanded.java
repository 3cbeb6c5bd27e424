package vn.dunghen.counting;

import vn.dunghen.dossier.Dossier;

/**
 * Carries a fee or charge that is neither 0 nor unknown; its procedure counts in the numerator of
 * 3.5.
 *
 * <p>NB: looked at by acceptance, or by submission where the dossier was never accepted.
 */
public record FeeDemanded(Clause basis) implements DossierCount {

  FeeDemanded() {
    this(Clause.workingDocument("3.5", "Tài liệu mô tả công thức, 3.5"));
  }

  @Override
  public CountName name() {
    return CountName.PROCEDURES_WITH_FEE_DOSSIER;
  }

  @Override
  public Profile of(Dossier dossier, Rules rules) {
    return dossier.fees().stream().anyMatch(fee -> fee.amount() != 0)
        ? Profile.yes("Hồ sơ có phí, lệ phí khác 0.", "The dossier carries a fee that is not 0.")
        : Profile.no("Hồ sơ không có phí, lệ phí khác 0.", "The dossier carries no fee but 0.");
  }
}
