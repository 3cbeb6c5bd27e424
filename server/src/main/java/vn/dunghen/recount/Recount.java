package vn.dunghen.recount;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.dunghen.calendar.Period;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Population;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.journal.Histories;
import vn.dunghen.journal.State;
import vn.dunghen.live.Loader;
import vn.dunghen.organisation.Organisation;
import vn.dunghen.organisation.Tree;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.register.GroupBy;
import vn.dunghen.register.Register;
import vn.dunghen.register.Slice;
import vn.dunghen.register.Tally;

/**
 * {@code recount}: folds every dossier afresh from the journal and compares with the stored states,
 * with registers laid from those states, and with what both count to for every unit.
 *
 * <p>With {@code --known-at} only what was heard until then is folded; compared are the dossiers of
 * which nothing was heard since.
 */
@Component
public class Recount {

  private static final int SHOWN = 20;
  private static final int LAID_AT_ONCE = 5_000;

  private final Histories histories;
  private final Loader loader;
  private final JsonMapper json;

  Recount(Histories histories, Loader loader, JsonMapper json) {
    this.histories = histories;
    this.loader = loader;
    this.json = json;
  }

  /** What was counted again, and what did not agree. */
  private static final class Finding {
    private long dossiers;
    private long differences;
    private long heardSince;
    private final List<String> shown = new ArrayList<>();

    void differs(String what) {
      differences++;
      if (shown.size() < SHOWN) {
        shown.add(what);
      }
    }
  }

  /** Runs the command; 0 when all agrees, 1 when anything differs. */
  public int run(String... arguments) {
    Options options = Options.of(arguments, "--known-at");
    if (!options.words().isEmpty()) {
      throw new Options.Misused("recount: unknown " + options.words());
    }
    Optional<Instant> knownAt = options.moment("--known-at");
    Finding finding = new Finding();
    Register[] folded = registers();
    Register[] stored = registers();
    compareStates(knownAt, finding, folded, stored);
    compareRegisters(finding, folded, stored);
    compareTallies(finding, folded, stored);
    print(finding, options.value("--json").isPresent());
    return finding.differences == 0 ? 0 : 1;
  }

  private Register[] registers() {
    var rules = loader.rules();
    Register[] registers = {new Register(Ledger.LOCAL, rules), new Register(Ledger.PORTAL, rules)};
    loader.layEverythingElse(registers[0], registers[1]);
    return registers;
  }

  private void compareStates(
      Optional<Instant> knownAt, Finding finding, Register[] folded, Register[] stored) {
    List<State> freshly = new ArrayList<>();
    List<State> asStored = new ArrayList<>();
    histories.forEach(
        knownAt.orElse(Instant.MAX),
        history -> {
          if (history.heardSince()) {
            finding.heardSince++;
            return;
          }
          State fresh = State.fold(history.code(), history.messages());
          @Nullable State state = history.stored();
          finding.dossiers++;
          if (state == null) {
            finding.differs(history.code() + ": no state");
          } else if (!fresh.equals(state)) {
            finding.differs(history.code() + ": state differs from the fold");
          }
          freshly.add(fresh);
          if (state != null) {
            asStored.add(state);
          }
          if (freshly.size() >= LAID_AT_ONCE) {
            lay(freshly, folded);
            lay(asStored, stored);
          }
        });
    lay(freshly, folded);
    lay(asStored, stored);
    if (knownAt.isEmpty()) {
      histories
          .statesWithoutHistory()
          .forEach(code -> finding.differs(code + ": state of nothing"));
    }
  }

  private static void lay(List<State> states, Register[] registers) {
    Loader.lay(states, registers[0], registers[1]);
    states.clear();
  }

  private static void compareRegisters(Finding finding, Register[] folded, Register[] stored) {
    for (int ledger = 0; ledger < folded.length; ledger++) {
      for (var code : folded[ledger].differences(stored[ledger], Integer.MAX_VALUE)) {
        finding.differs(code + ": rows differ in the " + folded[ledger].ledger() + " register");
      }
    }
  }

  private void compareTallies(Finding finding, Register[] folded, Register[] stored) {
    Instant now = Instant.now();
    Organisation organisation = loader.organisation();
    int thisYear = VietnamTime.dateOf(now).getYear();
    for (int year = thisYear - 1; year <= thisYear; year++) {
      Period period = Period.parse(Integer.toString(year));
      Instant asOf = period.to().isBefore(now) ? period.to().minusSeconds(1) : now;
      Tree tree = organisation.treeOn(VietnamTime.dateOf(asOf));
      UnitCode root = tree.root().orElseThrow().code();
      Slice slice = Slice.of(tree, root, period, asOf);
      for (int ledger = 0; ledger < folded.length; ledger++) {
        Map<String, Tally> one = folded[ledger].count(slice, GroupBy.BRANCH);
        Map<String, Tally> other = stored[ledger].count(slice, GroupBy.BRANCH);
        one.forEach((unit, tally) -> compare(unit, period, tally, other.get(unit), finding));
      }
    }
  }

  private static void compare(
      String unit, Period period, Tally one, @Nullable Tally other, Finding finding) {
    for (CountName count : CountName.values()) {
      for (Population population : Population.values()) {
        if (counted(count, population)
            && (other == null || one.of(count, population) != other.of(count, population))) {
          finding.differs("%s %s: %s %s".formatted(unit, period.label(), count, population));
        }
      }
    }
  }

  private static boolean counted(CountName count, Population population) {
    return switch (count.subject()) {
      case DOSSIER, PROCEDURE_IN_DOSSIERS, PETITION -> population != Population.PRESENT;
      case PROCEDURE -> true;
      case REPORT -> false;
    };
  }

  private void print(Finding finding, boolean asJson) {
    if (asJson) {
      ObjectNode answer = json.createObjectNode();
      answer.put("dossiers", finding.dossiers);
      answer.put("differences", finding.differences);
      answer.put("heardSince", finding.heardSince);
      ArrayNode shown = answer.putArray("shown");
      finding.shown.forEach(shown::add);
      System.out.println(answer);
      return;
    }
    System.out.printf("dossiers     %d%n", finding.dossiers);
    System.out.printf("differences  %d%n", finding.differences);
    if (finding.heardSince > 0) {
      System.out.printf("heard since  %d (not compared)%n", finding.heardSince);
    }
    finding.shown.forEach(System.out::println);
  }
}
