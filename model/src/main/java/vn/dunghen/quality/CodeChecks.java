package vn.dunghen.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.dossier.Component;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.Status;
import vn.dunghen.dossier.StatusChange;
import vn.dunghen.organisation.Unit;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.procedure.Procedure;
import vn.dunghen.procedure.Publication;
import vn.dunghen.procedure.PublicationKind;
import vn.dunghen.procedure.PublicationState;

/** Codes of units, procedures, dossiers and lists that cannot be. */
final class CodeChecks {

  /** The forms of a dossier's code that are in use; portal protocol, section 10.1. */
  private static final Pattern DOSSIER_CODE =
      Pattern.compile(
          "(?:\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Y]\\d{2}|[A-Y]\\d{2}(?:\\.[0-9A-Z]+)*)-(\\d{6})-\\d{4,6}");

  private CodeChecks() {}

  /**
   * DQ-21: the unit does not stand in the tree of the day of acceptance, or is not told. The name
   * that was sent instead may be somebody's, so it is not said.
   */
  static void unitUnknown(Subject subject, Consumer<Finding> found) {
    if (subject.onlyProgress()) {
      return;
    }
    Optional<UnitCode> owner =
        subject.dossier().creditedToSender() ? Optional.empty() : subject.dossier().owner();
    if (owner.filter(code -> stands(subject, code)).isEmpty()) {
      found.accept(
          Finding.always(
              QualityRule.DQ_21, owner.map(UnitCode::value).orElse("–"), subject.code()));
    }
  }

  private static boolean stands(Subject subject, UnitCode code) {
    Instant when = moment(subject.dossier());
    Optional<Unit> unit = subject.organisation().find(code);
    return unit.isPresent() && (when == null || unit.get().validOn(VietnamTime.dateOf(when)));
  }

  private static @Nullable Instant moment(Dossier dossier) {
    return dossier.acceptedAt() != null ? dossier.acceptedAt() : dossier.submittedAt();
  }

  /** DQ-22: the procedure is not known, was closed at the acceptance, or has no readable limit. */
  static void procedureUnknown(Subject subject, Consumer<Finding> found) {
    if (subject.onlyProgress()) {
      return;
    }
    Procedure procedure = subject.procedure();
    if (procedure == null || procedure.limit() == null || closed(procedure, subject.dossier())) {
      Object code = subject.dossier().procedure() == null ? "–" : subject.dossier().procedure();
      found.accept(Finding.always(QualityRule.DQ_22, code, subject.code()));
    }
  }

  /** By the day on which its abolition took effect; where that is not told, since ever. */
  private static boolean closed(Procedure procedure, Dossier dossier) {
    if (procedure.state() != PublicationState.ABOLISHED) {
      return false;
    }
    Instant accepted = moment(dossier);
    LocalDate abolished =
        procedure.publications().stream()
            .filter(publication -> publication.kind() == PublicationKind.ABOLISHED)
            .map(CodeChecks::effective)
            .max(LocalDate::compareTo)
            .orElse(LocalDate.MIN);
    return accepted != null && !VietnamTime.dateOf(accepted).isBefore(abolished);
  }

  private static LocalDate effective(Publication publication) {
    return publication.effectiveOn() != null ? publication.effectiveOn() : publication.decidedOn();
  }

  /** DQ-23: the code has no known form, or its date is not that of the acceptance. */
  static void oddCode(Subject subject, Consumer<Finding> found) {
    Matcher form = DOSSIER_CODE.matcher(subject.code());
    Instant accepted = subject.dossier().acceptedAt();
    boolean odd = !form.matches();
    if (!odd && accepted != null) {
      odd = Integer.parseInt(form.group(1)) != yearMonthDay(VietnamTime.dateOf(accepted));
    }
    if (odd) {
      found.accept(Finding.always(QualityRule.DQ_23, subject.code()));
    }
  }

  /** As a code writes a date: 260817. */
  private static int yearMonthDay(LocalDate date) {
    return (date.getYear() % 100 * 100 + date.getMonthValue()) * 100 + date.getDayOfMonth();
  }

  /** DQ-24: values outside the lists of portal protocol, section 5. The first is told. */
  static void valueUnknown(Subject subject, Consumer<Finding> found) {
    Dossier dossier = subject.dossier();
    if (outside(dossier.channel(), 1, 3, "KenhThucHien", found)
        || outside(dossier.applicantKind(), 1, 4, "LoaiDoiTuong", found)
        || outside(dossier.paidOnline(), 0, 3, "DuocThanhToanTrucTuyen", found)) {
      return;
    }
    for (Component component : dossier.components()) {
      if (outside(component.reuse(), 0, 2, "DuocTaiSuDung", found)) {
        return;
      }
    }
    for (StatusChange change : dossier.statusHistory()) {
      if (Status.of(change.status()).isEmpty()) {
        found.accept(
            Finding.since(change.at(), QualityRule.DQ_24, change.status(), "TrangThaiHoSo"));
        return;
      }
    }
  }

  private static boolean outside(
      @Nullable Integer value, int least, int most, String field, Consumer<Finding> found) {
    if (value == null || (value >= least && value <= most)) {
      return false;
    }
    found.accept(Finding.always(QualityRule.DQ_24, value, field));
    return true;
  }

  /** DQ-25: handed in nobody knows how. */
  static void withoutChannel(Subject subject, Consumer<Finding> found) {
    if (subject.dossier().channel() == null && !subject.onlyProgress()) {
      found.accept(Finding.always(QualityRule.DQ_25, subject.code()));
    }
  }
}
