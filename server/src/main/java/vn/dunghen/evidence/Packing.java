package vn.dunghen.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dunghen.calendar.Period;
import vn.dunghen.comparing.Comparison;
import vn.dunghen.counting.ClockSettings;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.journal.Dossiers;
import vn.dunghen.journal.Entries;
import vn.dunghen.journal.Entry;
import vn.dunghen.journal.State;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.message.MessageKind;
import vn.dunghen.organisation.Unit;
import vn.dunghen.portal.Calls;
import vn.dunghen.reconciliation.Reconciliation;

/** Puts together what is known of a dossier. */
@Component
final class Packing {

  private final Dossiers dossiers;
  private final Entries entries;
  private final LiveRegister live;
  private final ClockSettings clock;
  private final Reconciliation reconciliation;
  private final Calls calls;
  private final JsonMapper json;

  Packing(
      Dossiers dossiers,
      Entries entries,
      LiveRegister live,
      ClockSettings clock,
      Reconciliation reconciliation,
      Calls calls,
      JsonMapper json) {
    this.calls = calls;
    this.dossiers = dossiers;
    this.entries = entries;
    this.live = live;
    this.clock = clock;
    this.reconciliation = reconciliation;
    this.json = json;
  }

  /** Empty where neither ledger has the dossier. */
  Optional<Pack> of(DossierCode code, Instant asOf, Period period, Instant madeAt) {
    return dossiers
        .state(code)
        .filter(state -> state.local().isPresent() || state.portal().isPresent())
        .map(state -> of(state, asOf, period, madeAt));
  }

  private Pack of(State state, Instant asOf, Period period, Instant madeAt) {
    Facts facts = new Facts(live);
    Verdicts verdicts = new Verdicts(live.rules(), clock, asOf, period);
    List<Pack.Verdict> all = new ArrayList<>();
    List<Pack.Cause> causes = new ArrayList<>();
    for (Ledger ledger : Ledger.values()) {
      state.in(ledger).ifPresent(dossier -> all.add(verdicts.portal(dossier, ledger)));
      state
          .in(ledger)
          .flatMap(dossier -> reconciliation.cause(state, ledger, verdicts.judgedAt(dossier)))
          .ifPresent(
              why ->
                  causes.add(
                      new Pack.Cause(
                          Facts.named(ledger),
                          why.cause().vietnamese(),
                          why.cause().ofUnit(),
                          why.sentence().vi())));
    }
    state.local().ifPresent(dossier -> all.add(verdicts.law(dossier)));
    Dossier ours = state.local().orElse(null);
    Dossier theirs = state.portal().orElse(null);
    return new Pack(
        state.code().value(),
        province(asOf),
        madeAt,
        asOf,
        messages(state.code()),
        calls.of(state.code()).stream().map(call -> call(call, state.code())).toList(),
        ours == null ? List.of() : facts.of(ours),
        theirs == null ? List.of() : facts.of(theirs),
        Comparison.of(ours, theirs).stream()
            .map(
                each ->
                    new Pack.Difference(
                        each.kind().vietnamese(),
                        each.field().vi(),
                        each.ours().vi(),
                        each.theirs().vi()))
            .toList(),
        all,
        causes);
  }

  private String province(Instant asOf) {
    return live.organisation()
        .treeOn(vn.dunghen.calendar.VietnamTime.dateOf(asOf))
        .root()
        .map(Unit::name)
        .orElse("");
  }

  private static Pack.Call call(Calls.Call call, DossierCode code) {
    return new Pack.Call(
        call.at(),
        call.service(),
        call.attempt(),
        call.request(),
        call.updating(),
        call.sent().stream()
            .filter(sent -> sent.dossier().equals(code.value()))
            .map(sent -> new Pack.Sent(sent.messageId(), sent.element()))
            .toList(),
        call.httpStatus(),
        call.outcome(),
        call.sentence(),
        call.answer(),
        sha256(call.answer()),
        call.wholeAnswer());
  }

  private List<Pack.Told> messages(DossierCode code) {
    List<Entry> heard = entries.of(code).reversed();
    Map<String, Instant> confirmed = new HashMap<>();
    for (Entry entry : heard) {
      JsonNode said = json.readTree(entry.body());
      if (isAnswer(said)) {
        String of = text(said, "of").orElseGet(() -> text(said, "source").orElse(""));
        said.path("acknowledges")
            .forEach(
                id -> confirmed.putIfAbsent(of + "\n" + id.asString(), moment(said, "at", entry)));
      }
    }
    return heard.stream().map(entry -> told(entry, confirmed)).toList();
  }

  private Pack.Told told(Entry entry, Map<String, Instant> confirmed) {
    JsonNode said = json.readTree(entry.body());
    String source = text(said, "source").orElse("");
    String id = text(said, "messageId").orElse("");
    return new Pack.Told(
        entry.seq(),
        text(said, "kind").orElse(""),
        source,
        id,
        moment(said, "spokeOf", entry),
        entry.heardAt(),
        sha256(entry.body()),
        Left.out(said),
        confirmed.get(source + "\n" + id),
        isAnswer(said) ? answer(said) : null);
  }

  private static boolean isAnswer(JsonNode said) {
    return text(said, "kind").filter(MessageKind.ACKNOWLEDGEMENT.word()::equals).isPresent();
  }

  private static String answer(JsonNode said) {
    if (said.has("there") && !said.get("there").asBoolean()) {
      return "Cổng không có hồ sơ này";
    }
    String confirmed = "Cổng xác nhận " + said.path("acknowledges").size() + " thông điệp";
    List<String> fields = new ArrayList<>(said.path("holds").propertyNames());
    return fields.isEmpty()
        ? confirmed
        : confirmed + "; Cổng đang giữ khác: " + String.join(", ", fields);
  }

  private static Optional<String> text(JsonNode said, String field) {
    return Optional.ofNullable(said.get(field)).filter(JsonNode::isString).map(JsonNode::asString);
  }

  private static Instant moment(JsonNode said, String field, Entry entry) {
    @Nullable String text = text(said, field).orElse(null);
    return text == null ? entry.heardAt() : OffsetDateTime.parse(text).toInstant();
  }

  private static String sha256(String body) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
