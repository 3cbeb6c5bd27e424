package vn.dunghen.intake.portal;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.dossier.DoorFinding.Fault;
import vn.dunghen.journal.Element;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.quality.Lateness;

/**
 * Reads an element of {@code DongBoHoSoMC} (portal protocol, section 3): the dossier as a whole.
 * What it leaves out is cleared, for the latest snapshot stands.
 */
final class SnapshotReader {

  private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

  private static final List<String> AT_DOOR =
      List.of("NgayNopHoSo", "NgayTiepNhan", "NgayKetThucXuLy", "NgayTra", "NgayTuChoi");

  private static final Pattern PROVINCE = Pattern.compile("[A-Z]\\d{2}");

  private final Call call;
  private final UnitNames names;
  private final Digests digests;
  private final SnapshotParts parts;

  /** The unit that sends; empty where it is the whole province. */
  private final Optional<UnitCode> sender;

  SnapshotReader(Call call, Digests digests, UnitNames names) {
    this.call = call;
    this.names = names;
    this.digests = digests;
    this.parts = new SnapshotParts(digests);
    this.sender = Optional.of(call.unit()).filter(unit -> !isProvince(unit.value()));
  }

  static boolean isProvince(String unit) {
    return PROVINCE.matcher(unit).matches();
  }

  String read(Wire wire, Seen seen, ObjectNode message) {
    message.put("kind", "dossier");
    put(message, "procedure", wire.code("MaTTHC"));
    wire.code("SoBienNhan").ifPresent(receipt -> message.putArray("aliases").add(receipt));
    codes(wire, message);
    times(wire, seen, message);
    account(wire, message);
    units(wire, seen, message);
    parts.fees(wire, seen, message);
    parts.components(wire, message);
    parts.databases(wire, message);
    SnapshotParts.Rounds rounds = parts.rounds(wire, seen, message);
    parts.results(wire, message);
    status(wire, message, rounds.asked());
    atTheDoor(wire, seen, rounds);
    seen.into(message);
    return Element.SNAPSHOT;
  }

  /** Who handed it in, as a digest that says nothing beyond its month (DQ-34). */
  private void account(Wire wire, ObjectNode message) {
    Optional<WireTime> handedIn = wire.time("NgayNopHoSo").or(() -> wire.time("NgayTiepNhan"));
    handedIn.ifPresent(
        time ->
            wire.text("MaDoiTuong")
                .filter(id -> !id.isEmpty())
                .map(id -> digests.account(id, YearMonth.from(VietnamTime.dateOf(time.at()))))
                .ifPresent(digest -> message.put("account", digest)));
  }

  private static void codes(Wire wire, ObjectNode message) {
    putNumber(message, "channel", wire.listed("KenhThucHien", 1, 3));
    putNumber(message, "applicantKind", wire.listed("LoaiDoiTuong", 1, 4));
    putNumber(message, "status", wire.listed("TrangThaiHoSo", 1, 10));
    putNumber(message, "paidOnline", wire.listed("DuocThanhToanTrucTuyen", 0, 3));
    putFlag(message, "hasDigitisedComponent", wire.flag("HoSoCoThanhPhanSoHoa"));
    putFlag(message, "verifiedByVneid", wire.flag("TaiKhoanDuocXacThucVoiVNeID"));
    // Nothing reads them, so they are not kept (decision 0069); one that was never seen is flagged.
    wire.listed("HinhThuc", 0, 1);
    wire.listed("NoiNopHoSo", 1, 2);
  }

  private static void times(Wire wire, Seen seen, ObjectNode message) {
    putMoment(message, "submittedAt", wire, "NgayNopHoSo", seen);
    putMoment(message, "acceptedAt", wire, "NgayTiepNhan", seen);
    putMoment(message, "endedAt", wire, "NgayKetThucXuLy", seen);
    putMoment(message, "returnedAt", wire, "NgayTra", seen);
    putMoment(message, "refusedAt", wire, "NgayTuChoi", seen);
    put(message, "due", wire.time("NgayHenTra").map(WireTime::written));
  }

  private static void putMoment(
      ObjectNode message, String field, Wire wire, String name, Seen seen) {
    Optional<WireTime> time = wire.time(name);
    time.filter(WireTime::isDay).ifPresent(day -> seen.odd(name, Fault.TIME, day.digits()));
    put(message, field, time.map(WireTime::moment));
  }

  /**
   * Which unit it counts for: the one named; else the one that sends, where that is not the whole
   * province; else nobody knows, and the name waits for a person.
   */
  private void units(Wire wire, Seen seen, ObjectNode message) {
    Optional<String> name = wire.text("DonViXuLy");
    Instant day = wire.time("NgayTiepNhan").map(WireTime::at).orElse(call.heardAt());
    Optional<UnitCode> named =
        name.flatMap(
            text ->
                names.find(call.account().source(), text, call.unit(), VietnamTime.dateOf(day)));
    if (named.isEmpty()) {
      seen.finding("DQ-21", "DonViXuLy", null);
      name.ifPresent(text -> unknownName(text, seen, message));
    }
    put(message, "competentUnit", named.or(() -> sender).map(UnitCode::value));
    put(message, "receivingUnit", sender.map(UnitCode::value));
  }

  /** NB: what no office is called may be somebody's name; it is kept encrypted only. */
  private void unknownName(String text, Seen seen, ObjectNode message) {
    if (UnitNames.isOffice(text)) {
      message.put("unitNameAsSent", text);
      names.waits(call.account().source(), call.unit(), text);
    } else {
      seen.encrypted("DonViXuLy", text);
    }
  }

  /** When it entered the status it is in, as far as the snapshot itself tells. */
  private static void status(Wire wire, ObjectNode message, List<WireTime> asked) {
    Optional<WireTime> since =
        switch (wire.number("TrangThaiHoSo").orElse(0)) {
          case 2 -> wire.time("NgayTiepNhan");
          case 3 -> wire.time("NgayTuChoi");
          case 5 -> asked.isEmpty() ? Optional.empty() : Optional.of(asked.getLast());
          case 7, 8, 9 -> wire.time("NgayKetThucXuLy");
          case 10 -> wire.time("NgayTra").or(() -> wire.time("NgayKetThucXuLy"));
          default -> Optional.empty();
        };
    since.ifPresent(time -> message.put("statusAt", time.moment()));
  }

  private void atTheDoor(Wire wire, Seen seen, SnapshotParts.Rounds rounds) {
    identity(wire, seen);
    if (wire.number("KenhThucHien").orElse(1) == 2
        && wire.has("MaDoiTuong")
        && !wire.flag("TaiKhoanDuocXacThucVoiVNeID").orElse(false)) {
      seen.finding("DQ-08", "TaiKhoanDuocXacThucVoiVNeID", null);
    }
    List<WireTime> told = new ArrayList<>(rounds.asked());
    told.addAll(rounds.answered());
    for (String name : AT_DOOR) {
      wire.time(name).ifPresent(told::add);
    }
    ahead(wire, call, seen, AT_DOOR);
    told.stream()
        .map(WireTime::at)
        .filter(at -> !at.isAfter(call.heardAt()))
        .max(Instant::compareTo)
        .ifPresent(latest -> late(latest, call, seen));
  }

  /** Moments that have not come (DQ-13); clocks of senders are not right to the minute. */
  static void ahead(Wire wire, Call call, Seen seen, List<String> names) {
    Instant latest = call.heardAt().plus(CLOCKS_DIFFER);
    for (String name : names) {
      wire.time(name)
          .filter(time -> time.at().isAfter(latest))
          .ifPresent(time -> seen.finding("DQ-13", name, time.digits()));
    }
  }

  /** NB: what happened before the source was connected could not have been told in time. */
  static void late(Instant latest, Call call, Seen seen) {
    if (latest.isAfter(call.account().since())) {
      Lateness.of(latest, call.heardAt(), call.calendar())
          .ifPresent(
              late ->
                  seen.finding(
                      late.rule(), late.field() == null ? "" : late.field(), late.value()));
    }
  }

  private static void identity(Wire wire, Seen seen) {
    List<Wire> identities = wire.objects("DinhDanhCHS", Names.IDENTITY, 20);
    if (wire.number("LoaiDoiTuong").orElse(1) != 1) {
      return;
    }
    wire.text("SoGiayToChuHoSo")
        .filter(IdentityNumbers::isPlaceholder)
        .ifPresent(number -> seen.finding("DQ-04", "SoGiayToChuHoSo", null));
    for (Wire identity : identities) {
      identity
          .text("SoDinhDanh")
          .filter(IdentityNumbers::isPlaceholder)
          .ifPresent(number -> seen.finding("DQ-04", "DinhDanhCHS.SoDinhDanh", null));
    }
  }

  static void put(ObjectNode message, String field, Optional<String> value) {
    value.ifPresentOrElse(text -> message.put(field, text), () -> message.putNull(field));
  }

  private static void putNumber(ObjectNode message, String field, Optional<Integer> value) {
    value.ifPresentOrElse(number -> message.put(field, number), () -> message.putNull(field));
  }

  private static void putFlag(ObjectNode message, String field, Optional<Boolean> value) {
    value.ifPresentOrElse(flag -> message.put(field, flag), () -> message.putNull(field));
  }
}
