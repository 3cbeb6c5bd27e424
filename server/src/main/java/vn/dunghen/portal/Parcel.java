package vn.dunghen.portal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.intake.portal.Shown;

/** A dossier in hand: what of it waits, and what has become of it in this turn. One thread's. */
final class Parcel {

  /** So many refusals are repeated by themselves; then a person looks. */
  static final int MOST_REFUSALS = 3;

  /** So many look-ups in a row have to miss a dossier that was there, before it is lost. */
  static final int LOOK_UPS_THAT_MISS = 2;

  private static final String NO_SNAPSHOT =
      "Có tiến độ nhưng chưa có hồ sơ để gửi; chờ nguồn gửi hồ sơ";
  private static final String OTHERWISE = "Cổng đang giữ nội dung khác với nội dung đã gửi";
  private static final String WITHOUT_EFFECT = "Cổng báo đã nhận nhưng tra cứu không thấy hồ sơ";
  static final String NOT_THERE = "Tra cứu không thấy hồ sơ trên Cổng";
  private static final String NOT_SEEN = "Tra cứu không thấy hồ sơ trên Cổng; sẽ tra cứu lần nữa";
  private static final String UNTOLD =
      "Không rõ Cổng đã nhận bước xử lý này chưa và tra cứu không cho biết";

  final DossierCode code;
  final String source;
  final State before;

  /** The last row in hand; whatever is later came meanwhile. */
  final long last;

  /** Nothing of it waits: it is in hand to be looked up. */
  final boolean onlyLooked;

  private final boolean wasThere;

  final Waiting waiting;
  final List<Row> taken = new ArrayList<>();
  final List<Row> confirmed = new ArrayList<>();

  /** Steps of which nobody can tell whether the portal has them; a person decides. */
  final List<Row> untold = new ArrayList<>();

  final Map<String, Integer> marks;
  final Set<Integer> reached;
  @Nullable Boolean there;
  int attempts;
  int refusals;

  /** Look-ups in a row that did not find it although it was there. */
  int missed;

  State state;
  String said;
  @Nullable Duration later;
  boolean toPerson;
  boolean looked;

  /** It was not believed to be there, and a look-up shows it before anything is sent. */
  boolean restored;

  private boolean triedInVain;

  /** What the latest look-up showed; null where it showed nothing or none was made. */
  @Nullable JsonNode shown;

  /** When a look-up showed that the portal has lost the dossier; null where none did. */
  @Nullable Instant lostAt;

  /** Whether the portal was seen to hold something else than told. */
  boolean differs;

  /** Whether the look-up of this turn shows the snapshot that was sent last, as far as it shows. */
  boolean proven;

  Parcel(Known known, List<Row> waiting, Map<String, Integer> marks, Set<Integer> reached) {
    this.code = known.code();
    this.source = known.source();
    this.before = known.state();
    this.state = known.state();
    this.there = known.there();
    this.attempts = known.attempts();
    this.refusals = known.refusals();
    this.missed = known.missed();
    this.wasThere = Boolean.TRUE.equals(known.there());
    this.differs = known.differs();
    this.said = known.said();
    this.waiting = new Waiting(waiting);
    this.onlyLooked = waiting.isEmpty();
    this.last = waiting.isEmpty() ? 0 : waiting.getLast().id();
    this.marks = new HashMap<>(marks);
    this.reached = new HashSet<>(reached);
  }

  /** Nothing more of it is done in this turn. */
  boolean stopped() {
    return later != null || toPerson;
  }

  boolean isDone() {
    return waiting.isEmpty() && !stopped();
  }

  /** Before the first sending and before every repeat. */
  boolean needsLookUp() {
    return onlyLooked
        || there == null
        || before == State.SENT
        || before == State.UNCERTAIN
        || before == State.REFUSED
        || missed > 0
        || !waiting.inDoubt().isEmpty();
  }

  /** Takes in what a look-up shows of it, and settles by that what was in doubt. */
  void lookedUp(List<JsonNode> found, Shown.Steps steps, Instant at, Duration backOff) {
    looked = true;
    JsonNode dossier = found.stream().filter(this::isOurs).findFirst().orElse(null);
    if (dossier == null && wasThere && Boolean.TRUE.equals(there)) {
      missed++;
      if (missed < LOOK_UPS_THAT_MISS) {
        // It said in this very turn that it took something.
        inDoubt();
        state = onlyLooked ? before : State.UNCERTAIN;
        said = NOT_SEEN;
        later = backOff;
        return;
      }
      lostAt = at.truncatedTo(ChronoUnit.MICROS);
    }
    missed = 0;
    shown = dossier;
    there = dossier != null;
    restored |= there && !wasThere && taken.isEmpty() && waiting.inDoubt().isEmpty();
    if (dossier == null) {
      missing(backOff);
      return;
    }
    List<Row> doubtful = waiting.inDoubt();
    Map<String, Integer> visible = Held.visible(dossier, steps);
    // Steps first, for by them the status is understood that is shown beside the snapshot.
    doubtful.stream().filter(row -> !row.snapshot()).forEach(row -> stepInDoubt(row, visible));
    doubtful.stream().filter(Row::snapshot).forEach(row -> snapshotInDoubt(row, dossier));
  }

  private void missing(Duration backOff) {
    if (onlyLooked) {
      toPerson = true;
      state = State.UNCERTAIN;
      said = lostAt != null || said.equals(Requests.LOST) ? Requests.LOST : NOT_THERE;
    } else if (!taken.isEmpty()) {
      // It said in this very turn that it took it.
      inDoubt();
      there = false;
      uncertain(WITHOUT_EFFECT, backOff);
    }
  }

  private boolean isOurs(JsonNode dossier) {
    String told = dossier.path("MaHoSo").asString("").strip();
    return told.isEmpty() || told.equals(code.value());
  }

  private void snapshotInDoubt(Row row, JsonNode dossier) {
    if (row.element() != null && Held.isSnapshot(row.element(), dossier, reached)) {
      proven = true;
      confirmed.addAll(waiting.removeUntil(row));
    }
  }

  private void stepInDoubt(Row row, @Nullable Map<String, Integer> visible) {
    String mark = String.valueOf(row.shown());
    if (visible == null) {
      if (!row.denied()) {
        untold.add(row);
        waiting.remove(row);
        said = UNTOLD;
      }
    } else if (visible.getOrDefault(mark, 0) > marks.getOrDefault(mark, 0)) {
      waiting.remove(row);
      confirmed.add(row);
      settledStep(row);
    }
  }

  private void settledStep(Row row) {
    marks.merge(String.valueOf(row.shown()), 1, Integer::sum);
    if (row.status() != null) {
      reached.add(row.status());
    }
  }

  /** What is to be sent next; nothing where it is done, or stopped for now. */
  List<Row> next() {
    if (waiting.isEmpty() || stopped() || there == null) {
      return List.of();
    }
    Optional<List<Row>> rows = waiting.next(there);
    if (rows.isEmpty()) {
      toPerson = true;
      state = State.UNCERTAIN;
      said = NO_SNAPSHOT;
    }
    return rows.orElse(List.of());
  }

  /** The portal took these. */
  void took(List<Row> rows) {
    // What was shown before it took these says nothing of them.
    shown = null;
    proven = false;
    for (Row row : rows) {
      waiting.remove(row);
      if (row.snapshot()) {
        there = true;
        taken.addAll(waiting.superseded());
      } else {
        settledStep(row);
      }
      taken.add(row);
    }
  }

  /** What a look-up shows of what was just taken: it is there, or it has to be sent again. */
  void checked(List<JsonNode> found, Shown.Steps steps, Duration backOff) {
    looked = true;
    JsonNode dossier = found.stream().filter(this::isOurs).findFirst().orElse(null);
    shown = dossier;
    missed = dossier == null && wasThere ? missed + 1 : 0;
    there = dossier != null || wasThere;
    Map<String, Integer> visible = dossier == null ? Map.of() : Held.visible(dossier, steps);
    List<Row> missing = taken.stream().filter(row -> !isHeld(row, dossier, visible)).toList();
    if (missing.isEmpty()) {
      confirmed.addAll(taken);
      taken.clear();
      return;
    }
    if (dossier != null && refusals + 1 >= MOST_REFUSALS) {
      // It said three times that it took it: what it shows goes into its ledger, and to a person.
      differs = true;
      toPerson = true;
      state = State.UNCERTAIN;
      said = OTHERWISE;
      return;
    }
    missing.stream().filter(row -> !row.snapshot()).forEach(this::unsettledStep);
    taken.removeAll(missing);
    waiting.putBack(missing);
    refusals += dossier == null ? 0 : 1;
    uncertain(dossier == null ? WITHOUT_EFFECT : OTHERWISE, backOff);
  }

  private boolean isHeld(
      Row row, @Nullable JsonNode dossier, @Nullable Map<String, Integer> visible) {
    if (dossier == null) {
      return false;
    }
    if (!row.snapshot()) {
      String mark = String.valueOf(row.shown());
      return visible == null || visible.getOrDefault(mark, 0) >= marks.getOrDefault(mark, 0);
    }
    boolean latest = taken.stream().noneMatch(one -> one.snapshot() && one.id() > row.id());
    if (!latest || row.element() == null || !Shown.isWhole(dossier)) {
      return true;
    }
    proven = Held.agrees(row.element(), dossier, reached);
    return proven;
  }

  private void unsettledStep(Row row) {
    marks.merge(String.valueOf(row.shown()), -1, Integer::sum);
  }

  /** These are being sent from that moment on, under the rule of that day; as they are then. */
  List<Row> sending(List<Row> rows, Instant at, LocalDate under) {
    List<Row> sent = rows.stream().map(row -> row.sent(at, under)).toList();
    waiting.replace(sent);
    return sent;
  }

  void uncertain(String sentence, Duration backOff) {
    if (onlyLooked) {
      // That nobody could be asked says nothing of what it has.
      triedInVain = true;
      later = backOff;
      if (before == State.NEW || before == State.SENT) {
        state = State.UNCERTAIN;
        said = sentence;
      }
      return;
    }
    attempts++;
    state = State.UNCERTAIN;
    said = sentence;
    later = backOff;
  }

  /** It is to be left alone for a while, and that is nobody's fault. */
  void postponed(Duration wait) {
    state = before == State.NEW ? State.UNCERTAIN : before;
    later = wait;
  }

  void refused(String sentence, Duration backOff) {
    refusals++;
    state = State.REFUSED;
    said = sentence;
    if (refusals >= MOST_REFUSALS) {
      toPerson = true;
    } else {
      later = backOff;
    }
  }

  /** It is to be looked up, although nothing of it waits: it was missed, or not asked for yet. */
  boolean isToBeLookedUp() {
    return missed > 0 || (onlyLooked && !looked && !triedInVain);
  }

  /** Everything that waited of it went well. What was left alone is as it was. */
  boolean isWell() {
    return !stopped() && untold.isEmpty() && waiting.isEmpty() && (looked || !onlyLooked);
  }

  /** What it is after this turn. */
  State settledState() {
    if (!untold.isEmpty()) {
      return State.UNCERTAIN;
    }
    if (stopped()) {
      return state;
    }
    boolean leftAlone = taken.isEmpty() && confirmed.isEmpty() && !looked;
    if (!waiting.isEmpty()) {
      return leftAlone ? before : State.NEW;
    }
    if (leftAlone) {
      return before;
    }
    return taken.isEmpty() ? State.CONFIRMED : State.ACCEPTED;
  }

  /** When the latest of these was sent, which holds what it superseded. */
  Instant heldAt(List<Row> held) {
    return held.stream()
        .map(Row::sentAt)
        .flatMap(Stream::ofNullable)
        .max(Comparator.naturalOrder())
        .orElseThrow(() -> new IllegalStateException("held, and never sent: " + code.value()));
  }

  /** Its content was destroyed before it could be sent. */
  void emptied() {
    toPerson = true;
    state = State.UNCERTAIN;
    said = Requests.TOO_OLD;
  }

  /** The portal said that it took it, and could not be asked whether it has it. */
  void unchecked(String sentence, Duration backOff) {
    inDoubt();
    uncertain(sentence, backOff);
  }

  /** What it took is not settled yet: a look-up is to show it first. */
  void inDoubt() {
    there = wasThere ? there : null;
    waiting.putBack(taken);
    taken.stream().filter(row -> !row.snapshot()).forEach(this::unsettledStep);
    taken.clear();
  }

  /** For whom its elements were sent; empty where none is in hand. */
  String unit() {
    return inHand().stream().max(Comparator.comparingLong(Row::id)).map(Row::unit).orElse("");
  }

  /** All that came with it, whatever has become of it. */
  List<Row> inHand() {
    return Stream.of(confirmed, taken, untold, waiting.all()).flatMap(List::stream).toList();
  }
}
