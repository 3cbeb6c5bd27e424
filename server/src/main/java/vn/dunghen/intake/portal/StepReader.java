package vn.dunghen.intake.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;
import vn.dunghen.calendar.DateOutsideCalendar;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.canonical.Form;
import vn.dunghen.dossier.DoorFinding.Fault;

/**
 * Reads an element of {@code CapNhatTienDoHoSoMC} (portal protocol, section 4): a step of handling.
 */
final class StepReader {

  /** The look of a directory's code; anything else may be a name and becomes a keyed code. */
  private static final Pattern OFFICER_CODE =
      Pattern.compile("[A-Z]{1,6}(?:[-._]?[0-9]{1,4}){1,2}");

  private final Call call;
  private final Digests digests;

  StepReader(Call call, Digests digests) {
    this.call = call;
    this.digests = digests;
  }

  String read(Wire wire, Seen seen, ObjectNode message) {
    message.put("kind", "step");
    Optional<WireTime> at = wire.time("ThoiDiemXuLy");
    // A step without its moment has no place in any order: it waits to be mended.
    at.ifPresentOrElse(
        time -> message.put("spokeOf", time.moment()).put("at", time.moment()),
        () -> message.remove("spokeOf"));
    wire.listed("TrangThai", 1, 10).ifPresent(status -> message.put("status", status));
    Optional<String> officer = wire.text("NguoiXuLy");
    officer.ifPresent(name -> message.put("officer", code(name)));
    Optional<String> division = wire.text("PhongBanXuLy");
    division.ifPresent(name -> division(name, seen, message));
    wire.time("NgayBatDau").ifPresent(time -> message.put("startedAt", time.moment()));
    for (String name : List.of("NgayBatDau", "NgayKetThucTheoQuyDinh")) {
      wire.time(name)
          .filter(WireTime::isDay)
          .ifPresent(day -> seen.odd(name, Fault.TIME, day.digits()));
    }
    wire.time("NgayKetThucTheoQuyDinh").ifPresent(time -> message.put("limit", limit(time)));
    at.ifPresent(time -> SnapshotReader.late(time.at(), call, seen));
    SnapshotReader.ahead(wire, call, seen, List.of("ThoiDiemXuLy"));
    seen.findingsInto(message);
    return "step:"
        + digests.element(
            String.join(
                "\n",
                at.map(WireTime::written).orElse(""),
                wire.text("TrangThai").orElse(""),
                officer.orElse(""),
                division.orElse("")));
  }

  /** NB: what has not the form of a label may be somebody's; it is told, and waits sealed. */
  private static void division(String name, Seen seen, ObjectNode message) {
    if (Form.Label.fits(name)) {
      message.put("division", name);
    } else {
      seen.odd("PhongBanXuLy", Fault.LABEL, name);
    }
  }

  /** A day ends at closing time, as a promise to a person does (deadlines, section 2). */
  private String limit(WireTime time) {
    if (!time.isDay()) {
      return time.moment();
    }
    LocalDate day = VietnamTime.dateOf(time.at());
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(closing(day).atZone(VietnamTime.ZONE));
  }

  private Instant closing(LocalDate day) {
    try {
      return call.calendar().closing(day);
    } catch (DateOutsideCalendar noTableYet) {
      return VietnamTime.at(day, call.calendar().hours().afternoonCloses());
    }
  }

  private String code(String name) {
    return OFFICER_CODE.matcher(name).matches()
        ? name
        : digests.officer(call.account().source(), name);
  }
}
