package vn.dunghen.counting;

/** What a step of the verdict by law does, and where the rule for it stands. */
public enum StepKind {
  SUBMITTED(StepKind.OURS),
  ACCEPTED(StepKind.DECREE),
  /** The province counts from the acceptance, whoever is competent. */
  ACCEPTED_ALWAYS(StepKind.OURS),
  /** Received by the competent authority after another unit had accepted it. */
  RECEIVED(StepKind.DECREE),
  TRANSFERRED_LATE("NĐ 118/2025/NĐ-CP Điều 18 khoản 2"),
  SHIFTED(StepKind.OURS),
  APPOINTED(StepKind.DECREE),
  /** An appointment that names a day only. */
  APPOINTED_DAY(StepKind.CODE),
  COUNTED(StepKind.CODE),
  /** The limit beside an appointment, which stands as written. */
  BESIDE(StepKind.CODE),
  SUPPLEMENT_OPEN(StepKind.AGAIN),
  PAYMENT_OPEN(StepKind.OURS),
  /** The notice that ended a pause names the new date. */
  REDATED(StepKind.DECREE),
  SUBTRACTED(StepKind.OURS),
  RESTARTED(StepKind.AGAIN),
  EXTENDED(StepKind.OURS),
  /** The clock stood while a payment was waited for, in whatever mode. */
  PAYMENT(StepKind.OURS),
  REAPPOINTED(StepKind.ONCE),
  REAPPOINTED_AGAIN(StepKind.ONCE),
  APOLOGY(StepKind.ONCE),
  COMPARED(StepKind.CODE);

  private static final String DECREE = "NĐ 118/2025/NĐ-CP Điều 17";
  private static final String CODE = "Bộ luật Dân sự 2015 Điều 147–148";
  private static final String AGAIN = "NĐ 61/2018/NĐ-CP Điều 19 khoản 4";
  private static final String ONCE = "NĐ 61/2018/NĐ-CP Điều 19 khoản 9";
  private static final String OURS = "Thiết lập của hệ thống";

  private final String basis;

  StepKind(String basis) {
    this.basis = basis;
  }

  /** Where the rule stands. */
  public String basis() {
    return basis;
  }
}
