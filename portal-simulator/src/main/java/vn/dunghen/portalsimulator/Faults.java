package vn.dunghen.portalsimulator;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which calls go wrong: those on demand first, then by a schedule that is told by its seed and the
 * number of the call alone.
 */
final class Faults {

  private static final long STRIDE = 0x9E3779B97F4A7C15L;

  /** Asked for: the next calls that fit, after some that are let through. */
  private static final class Demand {
    final Fault fault;
    final String on;
    int after;
    int times;

    Demand(Fault fault, String on, int after, int times) {
      this.fault = fault;
      this.on = on;
      this.after = after;
      this.times = times;
    }
  }

  /**
   * By chance.
   *
   * @param rate share of calls that go wrong, 0 to 1
   * @param calls after so many calls it ends
   */
  record Schedule(long seed, double rate, Set<Fault> faults, long calls) {

    @Nullable Fault of(long call) {
      SplittableRandom random = new SplittableRandom(seed * STRIDE ^ call * 0xD1B54A32D192ED03L);
      if (call > calls || random.nextDouble() >= rate || faults.isEmpty()) {
        return null;
      }
      return List.copyOf(EnumSet.copyOf(faults)).get(random.nextInt(faults.size()));
    }
  }

  private final List<Demand> demands = new ArrayList<>();
  private final Map<Fault, Integer> happened = new EnumMap<>(Fault.class);
  private @Nullable Schedule schedule;
  private long calls;
  private long scheduled;

  /** What happens to the next call; null where nothing does. */
  synchronized @Nullable Fault next(Operation operation) {
    calls++;
    Fault fault = demanded(operation);
    Schedule by = schedule;
    if (by != null) {
      Fault drawn = by.of(++scheduled);
      fault = fault == null && drawn != null && fits(drawn, operation) ? drawn : fault;
    }
    if (fault != null) {
      happened.merge(fault, 1, Integer::sum);
    }
    return fault;
  }

  /** That a dossier exists is said of dossiers only. */
  private static boolean fits(Fault fault, Operation operation) {
    return fault.fits(operation.kind())
        && (fault != Fault.ALREADY_EXISTS || operation.name().equals("DongBoHoSoMC"));
  }

  private @Nullable Fault demanded(Operation operation) {
    for (Iterator<Demand> all = demands.iterator(); all.hasNext(); ) {
      Demand demand = all.next();
      boolean meant =
          demand.on.isEmpty()
              || demand.on.equals(operation.name())
              || demand.on.equals(operation.kind().name().toLowerCase(Locale.ROOT));
      if (!meant || !fits(demand.fault, operation)) {
        continue;
      }
      if (demand.after-- > 0) {
        continue;
      }
      if (--demand.times <= 0) {
        all.remove();
      }
      return demand.fault;
    }
    return null;
  }

  /**
   * {@code {"fault":"HANG","on":"DongBoHoSoMC","after":0,"times":1}}.
   *
   * @throws Refused if it cannot be read
   */
  synchronized void demand(JsonNode wanted) {
    demands.add(
        new Demand(
            named(Json.text(wanted, "fault", "")),
            Json.text(wanted, "on", ""),
            Math.max(0, Json.number(wanted, "after", 0)),
            Math.max(1, Json.number(wanted, "times", 1))));
  }

  /**
   * {@code {"seed":7,"rate":0.1,"faults":["HANG",…],"calls":1000}}; counting of its calls begins
   * anew.
   *
   * @throws Refused if it cannot be read
   */
  void schedule(JsonNode wanted) {
    Set<Fault> faults = EnumSet.noneOf(Fault.class);
    wanted.path("faults").forEach(name -> faults.add(named(name.asString())));
    double rate = wanted.path("rate").asDouble(-1);
    if (!(rate >= 0 && rate <= 1)) {
      throw new Refused("rate phải từ 0 đến 1");
    }
    schedule(
        new Schedule(
            wanted.path("seed").asLong(0),
            rate,
            faults.isEmpty() ? Fault.USUAL : faults,
            wanted.path("calls").asLong(Long.MAX_VALUE)));
  }

  synchronized void schedule(Schedule wanted) {
    schedule = wanted;
    scheduled = 0;
  }

  /**
   * @throws Refused if there is none of that name
   */
  static Fault named(String name) {
    try {
      return Fault.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException none) {
      throw new Refused("Không có lỗi tên " + name);
    }
  }

  synchronized void clear() {
    demands.clear();
    schedule = null;
  }

  synchronized ObjectNode told() {
    ObjectNode told = Json.object().put("calls", calls).put("waiting", demands.size());
    ObjectNode counts = told.putObject("happened");
    happened.forEach((fault, times) -> counts.put(fault.name(), times));
    Schedule by = schedule;
    if (by != null) {
      ObjectNode plan = told.putObject("schedule").put("seed", by.seed()).put("rate", by.rate());
      by.faults().forEach(fault -> plan.withArray("faults").add(fault.name()));
      plan.put("calls", scheduled);
    }
    return told;
  }
}
