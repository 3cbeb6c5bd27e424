package vn.dunghen.supposing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.dunghen.counting.Answer;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Counts;
import vn.dunghen.counting.HandlingEnd;
import vn.dunghen.counting.Rules;
import vn.dunghen.dossier.Component;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.DossierCopy;
import vn.dunghen.dossier.Result;
import vn.dunghen.dossier.Status;
import vn.dunghen.dossier.StatusChange;

/** One thing that can still be done for a dossier. What is past, such as being late, cannot. */
public enum Mend {
  /** It is handled to the end at that moment; 2.1. */
  END(CountName.ON_TIME),
  /** Its result has an electronic file, where the procedure returns a document; 4.1. */
  RESULT_FILE(CountName.RESULT_OF_DOCUMENT),
  /** A component has a file, and so has the result; 4.2. */
  DIGITISE(CountName.DIGITISED),
  /** A component is flagged as digitised, so that it can be reused; 4.3. */
  REUSE(CountName.REUSED),
  /** The result is in the owner's list on the portal; 4.4. */
  SHARE(CountName.SHARED),
  /** The account is verified by VNeID; 4.5b. */
  POPULATION_DATA(CountName.POPULATION_DATA),
  /** What it costs is paid online; 3.6. */
  PAY_ONLINE(CountName.PAID_ONLINE),
  /** The portal confirms it; 1.4. */
  SYNCHRONISE(CountName.SYNCHRONISED);

  private static final String RESULT_ID = "1";

  private final CountName count;

  Mend(CountName count) {
    this.count = count;
  }

  /** What the dossier is to count for. */
  public CountName count() {
    return count;
  }

  /** Whether only a dossier that has ended can be mended so. */
  public boolean afterTheEnd() {
    return switch (this) {
      case RESULT_FILE, DIGITISE, SHARE -> true;
      case END, REUSE, POPULATION_DATA, PAY_ONLINE, SYNCHRONISE -> false;
    };
  }

  /**
   * The dossier as it would be if that were done at the moment.
   *
   * @return empty where there is nothing to do, or it cannot be done: the dossier was not accepted
   *     by then, or it counts already, or it has ended, or has not
   */
  public Optional<Dossier> of(Dossier dossier, Rules rules, Instant moment) {
    Instant accepted = dossier.acceptedAt();
    if (accepted == null || accepted.isAfter(moment)) {
      return Optional.empty();
    }
    boolean ended = HandlingEnd.inHand(dossier).filter(end -> !end.isAfter(moment)).isPresent();
    if (this == END) {
      return ended ? Optional.empty() : Optional.of(ended(dossier, moment));
    }
    boolean impossible =
        (afterTheEnd() && !ended)
            || yes(count, dossier, rules, moment)
            || (this == RESULT_FILE && !yes(CountName.RETURNS_DOCUMENT, dossier, rules, moment))
            || (this == PAY_ONLINE && !yes(CountName.FEE_BEARING, dossier, rules, moment));
    return impossible ? Optional.empty() : Optional.of(mended(dossier, moment));
  }

  private static boolean yes(CountName count, Dossier dossier, Rules rules, Instant moment) {
    return Counts.dossier(count).of(dossier, rules).at(moment) == Answer.YES;
  }

  private static Dossier ended(Dossier dossier, Instant moment) {
    List<StatusChange> statuses = new ArrayList<>();
    for (StatusChange change : dossier.statusHistory()) {
      if (!change.at().isAfter(moment)) {
        statuses.add(change);
      }
    }
    statuses.add(new StatusChange(Status.DONE.code(), moment));
    return DossierCopy.of(dossier).statusHistory(statuses).endedAt(moment).dossier();
  }

  private Dossier mended(Dossier dossier, Instant moment) {
    DossierCopy copy = DossierCopy.of(dossier);
    switch (this) {
      case RESULT_FILE -> copy.results(withFile(dossier, moment));
      case DIGITISE -> {
        copy.components(withComponent(dossier, new Component(null, true, false, 0, false, null)));
        if (!dossier.hasResultFile()) {
          copy.results(withFile(dossier, moment));
        }
      }
      case REUSE ->
          copy.components(withComponent(dossier, new Component(null, false, true, 0, false, null)));
      case SHARE -> copy.resultInOwnersList(true);
      case POPULATION_DATA -> copy.verifiedByVneid(true);
      case PAY_ONLINE -> copy.paidOnline(1);
      case SYNCHRONISE -> copy.synchronisedAt(moment);
      case END -> throw new IllegalStateException("handled above");
    }
    return copy.dossier();
  }

  private static List<Result> withFile(Dossier dossier, Instant moment) {
    if (dossier.results().isEmpty()) {
      return List.of(new Result(RESULT_ID, true, null, moment));
    }
    return dossier.results().stream()
        .map(result -> new Result(result.id(), true, result.linkDigest(), result.issuedAt()))
        .toList();
  }

  private static List<Component> withComponent(Dossier dossier, Component more) {
    List<Component> components = new ArrayList<>(dossier.components());
    components.add(more);
    return components;
  }
}
