package vn.dunghen.intake.portal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.system.Secret;

/** Reads what a look-up at the portal shows, as what one-stop software sends is read. */
@Component
public class Shown {

  /** What an acknowledgement may say that the portal holds, by the names of the wire. */
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("MaTTHC", "procedure"),
          Map.entry("DonViXuLy", "competentUnit"),
          Map.entry("KenhThucHien", "channel"),
          Map.entry("NgayNopHoSo", "submittedAt"),
          Map.entry("NgayTiepNhan", "acceptedAt"),
          Map.entry("NgayHenTra", "due"),
          Map.entry("TrangThaiHoSo", "status"),
          Map.entry("NgayKetThucXuLy", "endedAt"),
          Map.entry("NgayTra", "returnedAt"),
          Map.entry("DuocThanhToanTrucTuyen", "paidOnline"),
          Map.entry("HoSoCoThanhPhanSoHoa", "hasDigitisedComponent"),
          Map.entry("TaiKhoanDuocXacThucVoiVNeID", "verifiedByVneid"));

  /** Shown empty beside the rest of the dossier, these are empty there. Left out, nobody knows. */
  public static final Set<String> MAY_BE_EMPTY = Set.of("NgayHenTra", "NgayKetThucXuLy", "NgayTra");

  private static final int SECONDS_SHOWN = 14;

  private final LiveRegister live;
  private final UnitNames names;
  private final Secret secret;

  Shown(LiveRegister live, UnitNames names, Secret secret) {
    this.live = live;
    this.names = names;
    this.secret = secret;
  }

  /** Whether the whole dossier is shown; some portals may tell only that there is one. */
  public static boolean isWhole(JsonNode shown) {
    return shown.hasNonNull("NgayTiepNhan") && shown.hasNonNull("TrangThaiHoSo");
  }

  /** What is shown, as fields of a canonical dossier; what is not shown is left out. */
  public ObjectNode canonical(String source, String unit, JsonNode shown, Instant at) {
    Account account =
        new Account(
            source,
            java.util.List.of(),
            java.util.List.of(),
            Account.ExistsAnswer.LENIENT,
            Account.ErrorCode.STRING,
            at);
    UnitCode sender = new UnitCode(unit);
    UnitCode own = live.organisation().find(sender).map(found -> found.code()).orElse(sender);
    Call call = new Call(account, own, "TraCuuHoSo", "", at, live.rules().calendar());
    Seen seen = new Seen();
    ObjectNode read = JsonNodeFactory.instance.objectNode();
    new SnapshotReader(call, new Digests(secret), names)
        .read(new Wire(shown, Names.DOSSIER, "", seen), seen, read);
    ObjectNode kept = JsonNodeFactory.instance.objectNode();
    FIELDS.forEach(
        (wire, field) -> {
          JsonNode value = read.get(field);
          boolean told = shown.hasNonNull(wire) && !shown.path(wire).asString("").isBlank();
          if (told && value != null && !value.isNull()) {
            kept.set(field, value);
          } else if (shown.has(wire) && !told && isWhole(shown) && MAY_BE_EMPTY.contains(wire)) {
            kept.putNull(field);
          }
        });
    return kept;
  }

  /** What tells one step from another in a look-up, which does not show who took it. */
  public Steps steps() {
    return new Steps(secret.digest("portal-step"));
  }

  /** Tells steps apart. One thread's. */
  public static final class Steps {
    private final Secret.Digest digest;

    private Steps(Secret.Digest digest) {
      this.digest = digest;
    }

    /** Keyed digest of the moment, status and division of a step, as sent or as shown. */
    public String mark(JsonNode step) {
      StringBuilder at = new StringBuilder(text(step, "ThoiDiemXuLy"));
      while (at.length() < SECONDS_SHOWN) {
        at.append('0');
      }
      return digest.of(at + "\n" + text(step, "TrangThai") + "\n" + text(step, "PhongBanXuLy"));
    }
  }

  /** The text of a field, its name in whatever case; empty where there is none. */
  static String text(JsonNode object, String name) {
    JsonNode exact = object.get(name);
    if (exact == null) {
      Optional<JsonNode> other =
          object.properties().stream()
              .filter(property -> property.getKey().equalsIgnoreCase(name))
              .map(Map.Entry::getValue)
              .findFirst();
      exact = other.orElse(JsonNodeFactory.instance.missingNode());
    }
    return exact.asString("").strip();
  }
}
