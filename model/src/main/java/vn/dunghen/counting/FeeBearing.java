package vn.dunghen.counting;

import vn.dunghen.dossier.Dossier;

/**
 * Has a financial obligation: the procedure bears a fee, and not every fee of the dossier is 0; the
 * denominator of 3.6.
 */
public record FeeBearing(Clause basis) implements DossierCount {

  FeeBearing() {
    this(Clause.workingDocument("3.6", "Tài liệu mô tả công thức, 3.6"));
  }

  @Override
  public CountName name() {
    return CountName.FEE_BEARING;
  }

  @Override
  public Profile of(Dossier dossier, Rules rules) {
    boolean feeBearing =
        rules
            .procedureOf(dossier)
            .map(procedure -> Boolean.TRUE.equals(procedure.feeBearing()))
            .orElse(false);
    if (!feeBearing) {
      return Profile.no("Thủ tục không có phí, lệ phí.", "The procedure bears no fee.");
    }
    boolean allFree =
        !dossier.fees().isEmpty() && dossier.fees().stream().allMatch(fee -> fee.amount() == 0);
    return allFree
        ? Profile.no("Mọi khoản phí của hồ sơ là 0 đồng.", "Every fee of the dossier is 0.")
        : Profile.yes("Hồ sơ có nghĩa vụ tài chính.", "The dossier has a financial obligation.");
  }
}
