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
import java.util.regex.Pattern;
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
  private static final int MOST_WAITING = 2_000;
  private static final long SAID_AGAIN_NANOS = 600_000_000_000L;
  private static final Pattern MANY_FIGURES = Pattern.compile("[0-9]{5}|(?:[0-9][^0-9]{0,2}){7}");

  /** A word that some office has in its name; somebody's name and telephone number have none. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?<!\\p{L})(ubnd|ủy ban|sở|ban|phòng|tổ|đội|bộ phận|trung tâm|văn phòng|chi nhánh|chi cục|cục"
              + "|công an|trạm|trường|bệnh viện|viện|quỹ|hội|đoàn|thanh tra|kho bạc|bảo hiểm|thuế"
              + "|xã|phường|đặc khu|thị trấn|huyện|thị xã|thành phố|tỉnh|cơ quan|đơn vị|một cửa"
              + "|quầy|nhà văn hóa|đài|tòa án|viện kiểm sát|ngân hàng|hải quan|cảng)(?!\\p{L})");

  private static final Map<String, String> COMPARED = new ConcurrentHashMap<>();

  private final LiveRegister live;
  private final JdbcTemplate jdbc;
  private volatile Map<Key, UnitCode> told = Map.of();
  private final Map<Key, Long> waiting = new ConcurrentHashMap<>();
  private volatile @Nullable ByName names;
  private volatile long readAt = System.nanoTime() - 2 * REREAD_NANOS;

  UnitNames(LiveRegister live, JdbcTemplate jdbc) {
    this.live = live;
    this.jdbc = jdbc;
  }

  /** A name as one sender uses it. */
  private record Key(String source, String sender, String name) {}

  private record ByName(Organisation of, Map<String, List<Unit>> units) {}

  /** What persons said which name means; asked again now and then, for another process may know. */
  private Map<Key, UnitCode> told() {
    long now = System.nanoTime();
    if (now - readAt > REREAD_NANOS) {
      readAt = now;
      Map<Key, UnitCode> again = new HashMap<>();
      jdbc.query(
          "select source, sender, name, unit from unit_name where unit is not null",
          row -> {
            Key key = new Key(row.getString(1), row.getString(2), row.getString(3));
            again.put(key, new UnitCode(row.getString(4)));
          });
      told = again;
    }
    return told;
  }

  /**
   * The unit of that name or code.
   *
   * @param under the unit that is sent for; of units with one name the one below it is meant
   */
  Optional<UnitCode> find(String source, String sent, UnitCode under, LocalDate day) {
    String name = compared(sent);
    UnitCode said = told().get(new Key(source, under.value(), name));
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

  /** Whether it is a name that an office may have; nothing else is kept. */
  static boolean isOffice(String sent) {
    return sent.length() <= LONGEST
        && !MANY_FIGURES.matcher(sent).find()
        && sent.chars().noneMatch(Character::isISOControl)
        && OFFICE.matcher(compared(sent)).find();
  }

  /** Keeps a name that fits no unit, to be told by a person; so many of each source. */
  void waits(String source, UnitCode sender, String sent) {
    Key key = new Key(source, sender.value(), compared(sent));
    long now = System.nanoTime();
    Long last = waiting.get(key);
    if (last != null && now - last < SAID_AGAIN_NANOS) {
      return;
    }
    if (waiting.size() >= MOST_WAITING) {
      waiting.clear();
    }
    waiting.put(key, now);
    jdbc.update(
        """
        insert into unit_name as n (source, sender, name, as_sent)
        select ?, ?, ?, ? where (select count(*) from unit_name where source = ?) < ?
          or exists (select from unit_name where source = ? and sender = ? and name = ?)
        on conflict (source, sender, name) do update set last_at = now(), heard = n.heard + 1""",
        source,
        key.sender(),
        key.name(),
        sent,
        source,
        MOST_WAITING,
        source,
        key.sender(),
        key.name());
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
