package vn.dunghen.intake.portal;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.organisation.Organisation;
import vn.dunghen.organisation.Tree;
import vn.dunghen.organisation.Unit;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.organisation.UnitKind;

/**
 * Finds the unit that one-stop software means by a name, for {@code DonViXuLy} is no code. A name
 * that fits none, or several, is never guessed: it waits for a person to say which unit it is.
 */
@Component
class UnitNames {

  private static final int LONGEST = 300;
  private static final long REREAD_NANOS = 10_000_000_000L;
  private static final int MOST_COMPARED = 20_000;

  private static final Map<String, String> COMPARED = new ConcurrentHashMap<>();

  private final LiveRegister live;
  private final JdbcTemplate jdbc;
  private final Map<String, UnitCode> told = new ConcurrentHashMap<>();
  private final Map<String, Boolean> waiting = new ConcurrentHashMap<>();
  private volatile @Nullable ByName names;
  private volatile long readAt = System.nanoTime() - 2 * REREAD_NANOS;

  UnitNames(LiveRegister live, JdbcTemplate jdbc) {
    this.live = live;
    this.jdbc = jdbc;
  }

  private record ByName(Organisation of, Map<String, List<Unit>> units) {}

  /** What persons said which name means; asked again now and then, for another process may know. */
  private Map<String, UnitCode> told() {
    long now = System.nanoTime();
    if (now - readAt > REREAD_NANOS) {
      readAt = now;
      readAgain();
    }
    return told;
  }

  private void readAgain() {
    jdbc.query(
        "select name, unit from unit_name where unit is not null",
        row -> {
          told.put(row.getString(1), new UnitCode(row.getString(2)));
        });
  }

  /**
   * The unit of that name or code.
   *
   * @param under the unit that sends; of units with one name the one below it is meant
   */
  Optional<UnitCode> find(String sent, UnitCode under, LocalDate day) {
    String name = compared(sent);
    UnitCode said = told().get(name);
    if (said != null) {
      return Optional.of(said);
    }
    if (!sent.isEmpty() && sent.chars().noneMatch(Character::isWhitespace)) {
      Optional<Unit> byCode = live.organisation().find(new UnitCode(sent));
      if (byCode.isPresent()) {
        return byCode.map(Unit::code);
      }
    }
    Tree tree = live.organisation().treeOn(day);
    List<Unit> standing =
        byName().getOrDefault(name, List.of()).stream()
            .filter(unit -> tree.find(unit.code()).isPresent())
            .toList();
    if (standing.size() > 1) {
      List<UnitCode> branch = tree.branch(under);
      standing = standing.stream().filter(unit -> branch.contains(unit.code())).toList();
    }
    return standing.size() == 1 ? Optional.of(standing.getFirst().code()) : Optional.empty();
  }

  /** Reads what was told again at the next question. */
  void forget() {
    readAt = System.nanoTime() - 2 * REREAD_NANOS;
    waiting.clear();
  }

  /** Keeps a name that fits no unit, to be told by a person. */
  void waits(String source, String sent) {
    String name = compared(sent);
    if (name.length() > LONGEST || waiting.putIfAbsent(name, true) != null) {
      return;
    }
    jdbc.update(
        """
        insert into unit_name (name, as_sent, source) values (?, ?, ?)
        on conflict (name) do update set last_at = now()""",
        name,
        sent,
        source);
  }

  private Map<String, List<Unit>> byName() {
    Organisation organisation = live.organisation();
    ByName made = names;
    if (made == null || made.of() != organisation) {
      Map<String, List<Unit>> units = new HashMap<>();
      for (Unit unit : organisation.units()) {
        for (String name : namesOf(unit)) {
          units.computeIfAbsent(compared(name), key -> new ArrayList<>(2)).add(unit);
        }
      }
      made = new ByName(organisation, units);
      names = made;
    }
    return made.units();
  }

  private static List<String> namesOf(Unit unit) {
    String name = unit.name();
    return unit.kind() == UnitKind.DEPARTMENT
        ? List.of(name)
        : List.of(name, "UBND " + name, "Ủy ban nhân dân " + name);
  }

  /** As names are compared: small letters, single blanks, one way to set the marks. */
  static String compared(String name) {
    String known = COMPARED.get(name);
    if (known != null) {
      return known;
    }
    String text = normalised(name);
    if (COMPARED.size() < MOST_COMPARED && name.length() <= LONGEST) {
      COMPARED.put(name, text);
    }
    return text;
  }

  private static String normalised(String name) {
    String text =
        Normalizer.normalize(name, Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT)
            .strip()
            .replaceAll("\\s+", " ");
    for (String[] pair : MARKS) {
      text = text.replace(pair[0], pair[1]);
    }
    return text;
  }

  /** The two ways of setting the mark of a word, old and new. */
  private static final String[][] MARKS = {
    {"oà", "òa"}, {"oá", "óa"}, {"oả", "ỏa"}, {"oã", "õa"}, {"oạ", "ọa"},
    {"oè", "òe"}, {"oé", "óe"}, {"oẻ", "ỏe"}, {"oẽ", "õe"}, {"oẹ", "ọe"},
    {"uỳ", "ùy"}, {"uý", "úy"}, {"uỷ", "ủy"}, {"uỹ", "ũy"}, {"uỵ", "ụy"}
  };
}
