package vn.dunghen.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What of one dossier waits to be sent, in the order in which it came. One thread's. */
final class Waiting {

  private final List<Row> rows;

  /** Snapshots that a later one supersedes; held with it once that is. */
  private final List<Row> passedOver = new ArrayList<>();

  Waiting(List<Row> rows) {
    this.rows = new ArrayList<>(rows);
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  boolean has(Row row) {
    return rows.stream().anyMatch(one -> one.id() == row.id());
  }

  List<Row> all() {
    return List.copyOf(rows);
  }

  List<Row> inDoubt() {
    return rows.stream().filter(row -> row.sentAt() != null).toList();
  }

  void remove(Row row) {
    rows.removeIf(one -> one.id() == row.id());
  }

  /**
   * Takes out this snapshot and all before it, also those passed over: the portal that has this one
   * needs no other, and an older one sent after it would undo it.
   */
  List<Row> removeUntil(Row snapshot) {
    List<Row> until =
        Stream.of(rows, passedOver)
            .flatMap(List::stream)
            .filter(row -> row.snapshot() && row.id() <= snapshot.id())
            .toList();
    rows.removeAll(until);
    passedOver.removeAll(until);
    return until;
  }

  /** These have to be sent again. */
  void putBack(List<Row> again) {
    rows.addAll(again);
    rows.sort(Comparator.comparingLong(Row::id));
  }

  /** What the snapshot that was just taken has superseded. */
  List<Row> superseded() {
    List<Row> all = List.copyOf(passedOver);
    passedOver.clear();
    return all;
  }

  void replace(List<Row> sent) {
    rows.replaceAll(
        row -> sent.stream().filter(one -> one.id() == row.id()).findFirst().orElse(row));
  }

  /**
   * What is to be sent next: one snapshot, or all steps until the next. A snapshot that a later one
   * supersedes is passed over; but where the portal has no dossier yet, the first is sent before
   * the steps that follow it.
   *
   * @return empty where there are steps for a dossier that nobody tells
   */
  Optional<List<Row>> next(boolean there) {
    int first = snapshotFrom(0);
    if (there) {
      passOver(lastSnapshot());
      int until = snapshotFrom(0);
      return Optional.of(List.copyOf(rows.subList(0, until == 0 ? 1 : until)));
    }
    if (first == rows.size()) {
      return Optional.empty();
    }
    int last = first;
    while (last + 1 < rows.size() && rows.get(last + 1).snapshot()) {
      last++;
    }
    Row snapshot = rows.get(last);
    passOver(last);
    return Optional.of(List.of(snapshot));
  }

  private int snapshotFrom(int from) {
    int place = from;
    while (place < rows.size() && !rows.get(place).snapshot()) {
      place++;
    }
    return place;
  }

  private int lastSnapshot() {
    int place = rows.size() - 1;
    while (place >= 0 && !rows.get(place).snapshot()) {
      place--;
    }
    return place;
  }

  private void passOver(int until) {
    if (until > 0) {
      passedOver.addAll(rows.subList(0, until).stream().filter(Row::snapshot).toList());
      rows.removeAll(passedOver);
    }
  }
}
