package vn.dunghen.counting;

import vn.dunghen.dossier.Dossier;

/** Paid online, on the portal or on the agency's own gateway; 3.4 and 3.6. */
public record PaidOnline(Clause basis) implements DossierCount {

  PaidOnline() {
    this(Clause.workingDocument("3.6", "Tài liệu mô tả công thức, 3.6"));
  }

  @Override
  public CountName name() {
    return CountName.PAID_ONLINE;
  }

  @Override
  public Profile of(Dossier dossier, Rules rules) {
    if (dossier.tellsPaidOnline()) {
      return Integer.valueOf(1).equals(dossier.paidOnline())
          ? Profile.yes("Đã thanh toán trực tuyến qua Cổng.", "Paid online on the portal.")
          : Profile.yes(
              "Đã thanh toán trực tuyến qua cổng của tỉnh, bộ.",
              "Paid online on the agency's gateway.");
    }
    return dossier.hasOnlinePayment()
        ? Profile.yes(
            "Có giao dịch thanh toán trực tuyến thành công.", "An online payment succeeded.")
        : Profile.no("Không có thanh toán trực tuyến.", "Not paid online.");
  }
}
