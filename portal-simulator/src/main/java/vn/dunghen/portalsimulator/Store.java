package vn.dunghen.portalsimulator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** All that the portal holds, in memory and in its journal. */
final class Store implements AutoCloseable {

  private final Units units = Units.ofReference();
  private final Catalogue catalogue;
  private final Facts facts = new Facts();
  private final Counting.World world;
  private final Map<String, Dossier> dossiers = new LinkedHashMap<>();

  /** How many dossiers each identity has: more than one is one dossier under two codes. */
  private final Map<Long, Integer> identities = new HashMap<>();

  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final Journal journal;
  private final Fingerprint fingerprint;
  private final AtomicLong version = new AtomicLong();
  private long snapshotsTaken;
  private long stepsTaken;

  /**
   * Takes up what was held in the folder.
   *
   * @param reference whether the catalogue begins with the procedures of the reference data, or
   *     knows only those that are told
   */
  Store(Path folder, boolean reference) {
    this.catalogue = reference ? Catalogue.ofReference(units) : Catalogue.empty(units);
    this.world = new Counting.World(units, catalogue, facts, WorkingDays.ofReference());
    this.journal = new Journal(folder);
    this.fingerprint = new Fingerprint(journal.key());
    journal.read(this::again);
  }

  Counting.World world() {
    return world;
  }

  /** Grows with every change. */
  long version() {
    return version.get();
  }

  <T> T reading(Supplier<T> question) {
    return locked(lock.readLock(), question);
  }

  private static <T> T locked(Lock lock, Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  // ---------------------------------------------------------------- what is sent

  /** A checked element with the line that will keep it. */
  private record Prepared(String code, @Nullable Snapshot snapshot, ObjectNode line) {}

  /**
   * Takes dossiers, all or none of them.
   *
   * @param updating what the sender says: that all of them are known, or that none is
   * @param most how many of them really; fewer is a fault
   * @throws Refused with the message of the answer; nothing was taken then
   */
  void dossiers(String sender, boolean updating, List<JsonNode> elements, int most, long heard) {
    List<Prepared> prepared = new ArrayList<>(elements.size());
    Set<String> codes = new HashSet<>();
    for (JsonNode element : elements) {
      Snapshot snapshot = Snapshot.of(element);
      ObjectNode line = line("D", heard, Redaction.dossier(element));
      line.put("u", sender);
      line.put("i", fingerprint.identity(element));
      line.put("c", fingerprint.content(element));
      if (!codes.add(snapshot.code())) {
        throw new Refused("Hồ sơ lặp lại trong gói dữ liệu");
      }
      prepared.add(new Prepared(snapshot.code(), snapshot, line));
    }
    locked(
        lock.writeLock(),
        () -> {
          for (String code : codes) {
            if (!updating && dossiers.containsKey(code)) {
              throw new Refused("-3", "Hồ sơ đã tồn tại");
            }
            if (updating && !dossiers.containsKey(code)) {
              throw new Refused("Hồ sơ chưa có trên hệ thống");
            }
          }
          return append(prepared.subList(0, Math.min(most, prepared.size())));
        });
  }

  /**
   * Takes steps, all or none of them.
   *
   * @throws Refused with the message of the answer; nothing was taken then
   */
  void steps(List<JsonNode> elements, int most, long heard) {
    List<Prepared> prepared = new ArrayList<>(elements.size());
    for (JsonNode element : elements) {
      String code = Json.text(element, "MaHoSo");
      if (code == null || Json.moment(element, "ThoiDiemXuLy") == Moments.NONE) {
        throw new Refused("Thiếu trường bắt buộc MaHoSo hoặc ThoiDiemXuLy");
      }
      int status = Json.number(element, "TrangThai", 0);
      if (status < 1 || status > Status.RETURNED) {
        throw new Refused("Trường TrangThai không có trong danh mục");
      }
      ObjectNode line = line("S", heard, Redaction.step(element));
      line.put("m", code);
      line.put("p", fingerprint.step(element));
      prepared.add(new Prepared(code, null, line));
    }
    locked(
        lock.writeLock(),
        () -> {
          if (!prepared.stream().allMatch(one -> dossiers.containsKey(one.code()))) {
            throw new Refused("Hồ sơ chưa được đồng bộ");
          }
          return append(prepared.subList(0, Math.min(most, prepared.size())));
        });
  }

  private static ObjectNode line(String kind, long heard, JsonNode element) {
    ObjectNode line = Json.object().put("k", kind).put("t", heard);
    line.set("e", element);
    return line;
  }

  private int append(List<Prepared> prepared) {
    long[] places = journal.append(prepared.stream().map(one -> Json.write(one.line())).toList());
    for (int i = 0; i < places.length; i++) {
      Prepared one = prepared.get(i);
      if (one.snapshot() == null) {
        takeStep(places[i], one.line());
      } else {
        take(places[i], one.line(), one.snapshot());
      }
    }
    version.incrementAndGet();
    return places.length;
  }

  private void again(long place, JsonNode line) {
    switch (Json.text(line, "k", "")) {
      case "D" -> take(place, line, Snapshot.of(line.path("e")));
      case "S" -> takeStep(place, line);
      case "F" -> take((ObjectNode) line.path("e"), line.path("t").asLong());
      default -> throw new IllegalStateException("not a line of the journal, at byte " + place);
    }
    version.incrementAndGet();
  }

  private void take(long place, JsonNode line, Snapshot snapshot) {
    long heard = line.path("t").asLong();
    int owner = units.ownerOf(snapshot.unitName(), Json.text(line, "u", ""));
    int procedure = catalogue.of(snapshot.procedure()).index;
    long content = line.path("c").asLong();
    Dossier held = dossiers.get(snapshot.code());
    if (held == null) {
      held = new Dossier(snapshot, procedure, owner, heard);
      dossiers.put(snapshot.code(), held);
    } else {
      identities.merge(held.identity, -1, Integer::sum);
      held.contentsRepeated += held.content == content ? 1 : 0;
      held.take(snapshot, procedure, owner, heard);
    }
    held.content = content;
    held.identity = line.path("i").asLong();
    held.place = place;
    held.snapshotsTaken++;
    identities.merge(held.identity, 1, Integer::sum);
    snapshotsTaken++;
  }

  private void takeStep(long place, JsonNode line) {
    Dossier held = dossiers.get(Json.text(line, "m", ""));
    if (held == null) {
      throw new IllegalStateException("a step without its dossier, at byte " + place);
    }
    JsonNode step = line.path("e");
    held.step(
        Json.moment(step, "ThoiDiemXuLy"),
        Json.number(step, "TrangThai", 0),
        line.path("p").asLong(),
        place);
    stepsTaken++;
  }

  // ---------------------------------------------------------------- what is told otherwise

  /**
   * Hears a fact and keeps it.
   *
   * @return whether it is any business of the portal
   * @throws Refused if it cannot be read; nothing was taken then
   */
  boolean tell(ObjectNode fact, long heard) {
    return locked(
        lock.writeLock(),
        () -> {
          if (!take(fact, heard)) {
            return false;
          }
          journal.append(List.of(Json.write(line("F", heard, fact))));
          version.incrementAndGet();
          return true;
        });
  }

  private boolean take(ObjectNode fact, long heard) {
    String subject = facts.hear(fact, heard);
    if (subject != null && subject.startsWith("procedure:")) {
      catalogue.tell(facts.whole("procedure", subject.substring("procedure:".length())));
    }
    return subject != null;
  }

  // ---------------------------------------------------------------- what is asked

  Tally[] count(Period period, long asOf, Catalogue.@Nullable Procedure only) {
    return reading(() -> Counting.count(world, dossiers.values(), period, asOf, only));
  }

  /** The dossier as it is held, with all its steps; null where it is not. */
  @Nullable ObjectNode lookUp(String code) {
    return reading(
        () -> {
          Dossier held = dossiers.get(code);
          if (held == null) {
            return null;
          }
          JsonNode line = journal.at(held.place);
          ObjectNode found = (ObjectNode) line.path("e");
          found.put("TrangThaiHoSo", String.valueOf(held.status()));
          found.put("MaDonViGui", Json.text(line, "u", ""));
          found.put("MaDonViXuLy", units.all().get(held.owner).code());
          found.put("NgayDongBo", Moments.toWire(line.path("t").asLong()));
          ArrayNode steps = found.putArray("TienDo");
          for (int i = 0; i < held.steps(); i++) {
            steps.add(journal.at(held.placeOfStep(i)).path("e"));
          }
          return found;
        });
  }

  /** Of each dossier held, in the order of arrival. */
  <T> List<T> each(Function<Dossier, T> use) {
    return reading(() -> dossiers.values().stream().map(use).toList());
  }

  ObjectNode counts() {
    return reading(
        () -> {
          long repeatedContents = 0;
          long repeatedSteps = 0;
          long nobodys = 0;
          for (Dossier dossier : dossiers.values()) {
            repeatedContents += dossier.contentsRepeated;
            repeatedSteps += dossier.stepsRepeated;
            nobodys += dossier.owner == 0 ? 1 : 0;
          }
          long twoCodes =
              identities.values().stream().mapToLong(held -> Math.max(0, held - 1)).sum();
          return Json.object()
              .put("dossiers", dossiers.size())
              .put("snapshotsTaken", snapshotsTaken)
              .put("stepsTaken", stepsTaken)
              .put("duplicates", twoCodes + repeatedContents + repeatedSteps)
              .put("twoCodes", twoCodes)
              .put("repeatedContents", repeatedContents)
              .put("repeatedSteps", repeatedSteps)
              .put("withoutUnit", nobodys)
              .put("petitions", facts.count("petition"))
              .put("procedures", catalogue.all().stream().filter(one -> one.known).count());
        });
  }

  @Override
  public void close() {
    locked(
        lock.writeLock(),
        () -> {
          journal.close();
          return true;
        });
  }
}
