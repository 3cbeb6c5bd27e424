package vn.dunghen.intake.portal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.intake.Intake;
import vn.dunghen.intake.Offered;
import vn.dunghen.intake.Receipt;
import vn.dunghen.journal.Dossiers;
import vn.dunghen.journal.Element;
import vn.dunghen.journal.Entries;
import vn.dunghen.journal.Outgoing;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.system.Secret;

/** Answers the calls of one-stop software: its elements into the journal, then the answer. */
@Component
class PortalIntake {

  /** At most so many elements in one call (portal protocol, section 6). */
  static final int MOST_ELEMENTS = 500;

  /** Services of section 2 that nothing here uses: stored, and answered as taken. */
  private static final Set<String> STORED_ONLY =
      Set.of(
          "TraCuuTechID",
          "DongBoTrangThaiHoSoKM",
          "DongBoHoiDap",
          "LayDanhSachHoiDapGuiTuDVCQG",
          "DongBoKetQuaHoiDapGuiTuDVCQG");

  private static final String CATALOGUE = "Lay(?:DanhSachTTHC|ThuTuc|QDCB|DanhMuc[A-Za-z]{1,40})";

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSSSSS").withZone(ZoneOffset.UTC);

  private final Intake intake;
  private final Dossiers dossiers;
  private final Entries entries;
  private final LiveRegister live;
  private final UnitNames names;
  private final Unclassed unclassed;
  private final Secret secret;
  private final Relays relays;
  private final Shown shown;
  private final AtomicReference<Instant> latest = new AtomicReference<>(Instant.EPOCH);

  PortalIntake(
      Intake intake,
      Dossiers dossiers,
      Entries entries,
      LiveRegister live,
      UnitNames names,
      Unclassed unclassed,
      Secret secret,
      Relays relays,
      Shown shown) {
    this.relays = relays;
    this.shown = shown;
    this.intake = intake;
    this.dossiers = dossiers;
    this.entries = entries;
    this.live = live;
    this.names = names;
    this.unclassed = unclassed;
    this.secret = secret;
  }

  Reply answer(Account account, String service, Envelope envelope) {
    String unit = envelope.text("madonvi").orElse("");
    if (!granted(account, unit)) {
      return Reply.NOT_GRANTED;
    }
    UnitCode sender = new UnitCode(unit);
    return switch (service) {
      case "DongBoHoSoMC", "CapNhatTienDoHoSoMC", "DongBoDanhGia" ->
          take(account, sender, service, envelope);
      case "TraCuuHoSo" -> lookUp(account, envelope);
      default -> {
        if (service.matches(CATALOGUE)) {
          yield Reply.found(JsonNodeFactory.instance.arrayNode());
        }
        yield STORED_ONLY.contains(service)
            ? store(account, service, envelope)
            : Reply.UNKNOWN_SERVICE;
      }
    };
  }

  /** A unit that was granted, or one below it, in either way of writing its code. */
  private boolean granted(Account account, String unit) {
    if (unit.isEmpty() || unit.chars().anyMatch(Character::isWhitespace)) {
      return false;
    }
    String sent = forward(new UnitCode(unit));
    return account.units().stream()
        .map(this::forward)
        .anyMatch(own -> sent.equals(own) || sent.startsWith(own + "."));
  }

  private String forward(UnitCode code) {
    return live.organisation().find(code).map(found -> found.code()).orElse(code.forward()).value();
  }

  private Reply take(Account account, UnitCode unit, String service, Envelope envelope) {
    if (!envelope.hasData()) {
      return Reply.UNREADABLE;
    }
    List<JsonNode> elements = envelope.data();
    if (elements.size() > MOST_ELEMENTS) {
      return Reply.TOO_LARGE;
    }
    Instant heardAt = next();
    String receipt = STAMP.format(heardAt);
    Call call = new Call(account, own(unit), service, receipt, heardAt, live.rules().calendar());
    Translation translation = new Translation(call, new Digests(secret), names);
    List<Translated> translated = new ArrayList<>(elements.size());
    for (int place = 0; place < elements.size(); place++) {
      translated.add(translate(translation, service, elements.get(place), place));
    }
    if (refusesKnown(account, service, envelope) && anyKnown(translated)) {
      return Reply.ALREADY_THERE;
    }
    Receipt taken = intake.takeOffered(offered(translated, elements, call, unit));
    unclassed.keep(account.source(), service, unknown(translated));
    return replied(translated, taken, receipt).withReceipt(receipt);
  }

  /**
   * What goes on to the portal is sealed here: as it came, and before anything of it is written.
   */
  private List<Offered> offered(
      List<Translated> translated, List<JsonNode> elements, Call call, UnitCode unit) {
    boolean ratings = call.service().equals("DongBoDanhGia");
    if (ratings || !relays.relays(call.account().source(), call.heardAt())) {
      return translated.stream().map(Translated::offered).toList();
    }
    Shown.Steps steps = shown.steps();
    List<Offered> offered = new ArrayList<>(translated.size());
    for (int place = 0; place < translated.size(); place++) {
      Offered one = translated.get(place).offered();
      JsonNode element = elements.get(place);
      byte[] sealed = secret.encrypted(element.toString().getBytes(StandardCharsets.UTF_8));
      Element named = one.element();
      boolean step = named != null && !named.name().equals(Element.SNAPSHOT);
      String status = Shown.text(element, "TrangThai");
      offered.add(
          new Offered(
              one.read(),
              named,
              new Outgoing(
                  unit.value(),
                  step && status.matches("[0-9]{1,4}") ? Integer.valueOf(status) : null,
                  step ? steps.mark(element) : null,
                  sealed)));
    }
    return offered;
  }

  private static List<Unclassed.Fields> unknown(List<Translated> elements) {
    List<Unclassed.Fields> fields = new ArrayList<>();
    for (Translated element : elements) {
      if (element.dossier() != null && !element.unknown().isEmpty()) {
        fields.add(new Unclassed.Fields(element.dossier(), element.unknown()));
      }
    }
    return fields;
  }

  private static Translated translate(
      Translation translation, String service, JsonNode element, int place) {
    return switch (service) {
      case "DongBoHoSoMC" -> translation.snapshot(element, place);
      case "CapNhatTienDoHoSoMC" -> translation.step(element, place);
      default -> translation.rating(element, place);
    };
  }

  private UnitCode own(UnitCode unit) {
    return live.organisation().find(unit).map(found -> found.code()).orElse(unit);
  }

  private static boolean refusesKnown(Account account, String service, Envelope envelope) {
    return service.equals("DongBoHoSoMC")
        && account.existsAnswer() == Account.ExistsAnswer.PORTAL_LIKE
        && !envelope.updating();
  }

  private boolean anyKnown(List<Translated> elements) {
    List<DossierCode> codes = new ArrayList<>();
    for (Translated element : elements) {
      if (element.dossier() != null) {
        codes.add(new DossierCode(element.dossier()));
      }
    }
    return entries.hasSnapshot(codes);
  }

  private static Reply replied(List<Translated> elements, Receipt taken, String receipt) {
    int flagged = 0;
    for (int place = 0; place < elements.size(); place++) {
      Receipt.Result result = taken.results().get(place);
      flagged +=
          !result.saysNothingNew() && (elements.get(place).flagged() || result.needsAttention())
              ? 1
              : 0;
    }
    if (flagged > 0) {
      return Reply.toBeLookedAt(flagged, receipt);
    }
    boolean nothingNew =
        !elements.isEmpty() && taken.results().stream().allMatch(Receipt.Result::saysNothingNew);
    return nothingNew ? Reply.NOTHING_NEW : Reply.STORED;
  }

  /** What the account told itself, or what belongs to a unit that it may send for. */
  private Reply lookUp(Account account, Envelope envelope) {
    ArrayNode result = JsonNodeFactory.instance.arrayNode();
    envelope
        .text("mahoso")
        .filter(PortalIntake::isCode)
        .flatMap(code -> dossiers.state(new DossierCode(code)))
        .flatMap(state -> state.in(Ledger.LOCAL))
        .filter(dossier -> mayKnow(account, dossier))
        .ifPresent(
            dossier ->
                result
                    .addObject()
                    .put("MaHoSo", dossier.code().value())
                    .put(
                        "TrangThaiHoSo",
                        dossier.status().map(s -> Integer.toString(s.status())).orElse("")));
    return Reply.found(result);
  }

  private boolean mayKnow(Account account, Dossier dossier) {
    return account.source().equals(dossier.source())
        || dossier.owner().map(unit -> granted(account, unit.value())).orElse(false);
  }

  private static boolean isCode(String text) {
    return text.length() <= 60 && text.chars().noneMatch(c -> Character.isWhitespace(c) || c == 0);
  }

  /** Nothing of it is read; it waits encrypted, as an unknown field does. */
  private Reply store(Account account, String service, Envelope envelope) {
    List<JsonNode> elements = envelope.data();
    if (elements.size() > MOST_ELEMENTS) {
      return Reply.TOO_LARGE;
    }
    Digests digests = new Digests(secret);
    List<Unclassed.Fields> whole = new ArrayList<>();
    for (JsonNode element : elements) {
      whole.add(new Unclassed.Fields(digests.element(element), Map.of("data", element)));
    }
    unclassed.keep(account.source(), service, whole);
    return Reply.STORED;
  }

  /** Now, and later than any call before. */
  private Instant next() {
    return latest.updateAndGet(
        before -> {
          Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
          return now.isAfter(before) ? now : before.plus(1, ChronoUnit.MICROS);
        });
  }
}
