package vn.dunghen.intake.portal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.dunghen.dossier.DoorFinding.Fault;

/** The lists of a snapshot: facts and codes, never names or addresses of files. */
final class SnapshotParts {

  /** NB: an amount does not begin with 0, as telephone and identity numbers do. */
  private static final Pattern AMOUNT = Pattern.compile("(?:0|[1-9][0-9]{0,11})(?:[.,]0{1,2})?");

  private static final int MOST_FEES = 50;
  private static final int MOST_COMPONENTS = 200;
  private static final int MOST_ROUNDS = 50;
  private static final int MOST_RESULTS = 50;

  private final Digests digests;

  SnapshotParts(Digests digests) {
    this.digests = digests;
  }

  void fees(Wire wire, Seen seen, ObjectNode message) {
    ArrayNode fees = message.putArray("fees");
    for (Wire fee : wire.objects("DanhSachLePhi", Names.FEE, MOST_FEES)) {
      Optional<String> amount = fee.text("Gia");
      if (amount.filter(text -> AMOUNT.matcher(text).matches()).isPresent()) {
        ObjectNode kept = fees.addObject();
        fee.code("MaPhiLePhi").ifPresent(code -> kept.put("code", code));
        kept.put("amount", Long.parseLong(amount.get().split("[.,]")[0]));
      } else {
        seen.odd(
            "DanhSachLePhi.Gia",
            amount.isEmpty() ? Fault.MISSING : Fault.AMOUNT,
            amount.orElse(null));
      }
    }
  }

  void components(Wire wire, ObjectNode message) {
    ArrayNode components = message.putArray("components");
    for (Wire file : wire.objects("TaiLieuNop", Names.COMPONENT, MOST_COMPONENTS)) {
      if (file.flag("IsDeleted").orElse(false)) {
        continue;
      }
      ObjectNode kept = components.addObject();
      file.code("MaThanhPhanHoSo").ifPresent(code -> kept.put("code", code));
      kept.put("hasFile", file.text("DuongDanTaiTepTin").isPresent());
      file.flag("DuocSoHoa").ifPresent(flag -> kept.put("digitised", flag));
      file.listed("DuocTaiSuDung", 0, 2).ifPresent(code -> kept.put("reuse", code));
      file.flag("DuocLayTuKhoDMQG").ifPresent(flag -> kept.put("fromRepository", flag));
      file.code("MaKetQuaThayThe").ifPresent(code -> kept.put("replacedBy", code));
    }
    wire.objects("DanhSachTepDinhKemKhac", Names.OTHER_FILE, MOST_COMPONENTS);
  }

  void databases(Wire wire, ObjectNode message) {
    ArrayNode codes = message.putArray("databasesUsed");
    for (Wire database : wire.objects("DSKetNoiCSDL", Names.DATABASE, 50)) {
      database.code("MaCSDL").ifPresent(codes::add);
    }
  }

  /** When rounds of supplements were asked for and answered, in the order sent. */
  record Rounds(List<WireTime> asked, List<WireTime> answered) {}

  Rounds rounds(Wire wire, Seen seen, ObjectNode message) {
    ArrayNode rounds = message.putArray("supplements");
    Rounds told = new Rounds(new ArrayList<>(), new ArrayList<>());
    Set<String> ids = new HashSet<>();
    int place = 0;
    for (Wire round : wire.objects("DanhSachHoSoBoSung", Names.ROUND, MOST_ROUNDS)) {
      place++;
      Optional<WireTime> asked = round.time("NgayBoSung");
      if (asked.isEmpty()) {
        if (!round.has("NgayBoSung")) {
          seen.odd("DanhSachHoSoBoSung.NgayBoSung", Fault.MISSING);
        }
        continue;
      }
      // Without an id of its own, or with another's, its place tells it apart.
      String id = round.code("HoSoBoSungId").orElse("");
      String own = !id.isEmpty() && ids.add(id) ? id : "thu-" + place;
      ids.add(own);
      ObjectNode kept = rounds.addObject().put("supplementId", own);
      kept.put("askedAt", asked.get().moment());
      told.asked().add(asked.get());
      round
          .time("NgayTiepNhanBoSung")
          .ifPresent(
              answered -> {
                kept.put("answeredAt", answered.moment());
                told.answered().add(answered);
              });
      round.time("NgayHenTraTruoc").ifPresent(due -> kept.put("oldDue", due.written()));
      round.time("NgayHenTraMoi").ifPresent(due -> kept.put("newDue", due.written()));
      round.flag("TrangThaiBoSung");
    }
    return told;
  }

  void results(Wire wire, ObjectNode message) {
    ArrayNode results = message.putArray("results");
    Set<String> ids = new HashSet<>();
    int place = 0;
    for (Wire result : wire.objects("DanhSachGiayToKetQua", Names.RESULT, MOST_RESULTS)) {
      place++;
      // One name in the portal's formula, another on the wire (section 3).
      String code =
          result
              .code("MaGiayToKetQua")
              .or(() -> result.code("MaKetQua"))
              .or(() -> result.code("GiayToId"))
              .orElse("");
      String id = !code.isEmpty() && ids.add(code) ? code : "thu-" + place;
      ids.add(id);
      ObjectNode kept = results.addObject().put("resultId", id);
      Optional<String> link = result.text("DuongDanTepTinKetQua");
      kept.put("hasFile", link.isPresent());
      link.ifPresent(address -> kept.put("linkDigest", digests.link(address)));
    }
  }
}
