package vn.dunghen.portalsimulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A dossier as it is held: its latest snapshot, all its steps, and how often each was taken. */
final class Dossier {

  final String code;

  /** Its latest snapshot. */
  Snapshot now;

  /** Place of its procedure in the catalogue. */
  int procedure;

  /** Place of the unit whose it is. */
  int owner;

  /** Since when snapshots have told the status that the latest tells: the moment of arrival. */
  private long statusHeard;

  long identity;
  long content;
  int snapshotsTaken;

  /** Snapshots that were taken though they said what the one before had said. */
  int contentsRepeated;

  /** Steps that were taken though the same step had been taken before. */
  int stepsRepeated;

  /** Where the latest snapshot lies in the file. */
  long place;

  private int steps;
  private long[] stepAt = {};
  private byte[] stepStatus = {};
  private long[] stepPrint = {};
  private long[] stepPlace = {};

  Dossier(Snapshot first, int procedure, int owner, long heard) {
    this.code = first.code();
    this.now = first;
    this.procedure = procedure;
    this.owner = owner;
    this.statusHeard = heard;
  }

  int steps() {
    return steps;
  }

  long placeOfStep(int step) {
    return stepPlace[step];
  }

  /** Takes another snapshot, which replaces the one before. */
  void take(Snapshot next, int nextProcedure, int nextOwner, long heard) {
    if (next.status() != now.status()) {
      statusHeard = heard;
    }
    now = next;
    procedure = nextProcedure;
    owner = nextOwner;
  }

  /** When the snapshot's status began: that it was received says its own date. */
  private long statusSince() {
    boolean received = now.status() == Status.RECEIVED && now.accepted() != Moments.NONE;
    return received ? now.accepted() : statusHeard;
  }

  /** Whether there is this very step already. */
  boolean knows(long print) {
    for (int i = 0; i < steps; i++) {
      if (stepPrint[i] == print) {
        return true;
      }
    }
    return false;
  }

  void step(long at, int status, long print, long place) {
    if (knows(print)) {
      stepsRepeated++;
    }
    if (steps == stepAt.length) {
      int room = steps == 0 ? 4 : steps * 2;
      stepAt = Arrays.copyOf(stepAt, room);
      stepStatus = Arrays.copyOf(stepStatus, room);
      stepPrint = Arrays.copyOf(stepPrint, room);
      stepPlace = Arrays.copyOf(stepPlace, room);
    }
    stepAt[steps] = at;
    stepStatus[steps] = (byte) status;
    stepPrint[steps] = print;
    stepPlace[steps++] = place;
  }

  /** The latest known status: of a step that is later than the snapshot, else of the snapshot. */
  int status() {
    int status = now.status();
    long latest = statusSince();
    for (int i = 0; i < steps; i++) {
      if (stepAt[i] > latest) {
        latest = stepAt[i];
        status = stepStatus[i];
      }
    }
    return status;
  }

  /** When it first entered the status, by its steps and its latest snapshot. */
  long first(int status) {
    long first = now.status() == status ? statusSince() : Moments.NONE;
    for (int i = 0; i < steps; i++) {
      if (stepStatus[i] == status && (first == Moments.NONE || stepAt[i] < first)) {
        first = stepAt[i];
      }
    }
    return first;
  }

  /** Whether it entered another status than that after the one moment and by the other. */
  boolean leftFor(int status, long after, long until) {
    if (now.status() != status && statusSince() > after && statusSince() <= until) {
      return true;
    }
    for (int i = 0; i < steps; i++) {
      if (stepStatus[i] != status && stepAt[i] > after && stepAt[i] <= until) {
        return true;
      }
    }
    return false;
  }

  /**
   * The rounds of supplements: as the snapshot lists them; where it lists none, from each entry
   * into status 5 to the next into 2 or 4.
   */
  List<Round> rounds() {
    if (!now.rounds().isEmpty() || steps == 0) {
      return now.rounds();
    }
    long[][] history = new long[steps + 1][];
    for (int i = 0; i < steps; i++) {
      history[i] = new long[] {stepAt[i], stepStatus[i]};
    }
    history[steps] = new long[] {statusSince(), now.status()};
    Arrays.sort(history, Comparator.comparingLong(entry -> entry[0]));
    List<Round> rounds = new ArrayList<>();
    long open = Moments.NONE;
    for (long[] entry : history) {
      boolean goesOn = entry[1] == Status.RECEIVED || entry[1] == Status.IN_PROCESS;
      if (open == Moments.NONE && entry[1] == Status.SUPPLEMENT_ASKED) {
        open = entry[0];
      } else if (open != Moments.NONE && goesOn) {
        rounds.add(new Round(open, entry[0]));
        open = Moments.NONE;
      }
    }
    if (open != Moments.NONE) {
      rounds.add(new Round(open, Moments.NONE));
    }
    return rounds;
  }
}
