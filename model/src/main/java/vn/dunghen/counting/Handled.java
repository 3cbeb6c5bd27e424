package vn.dunghen.counting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.Status;

/** Handled to the end, not stopped, withdrawn or refused; the dossiers of 2.2. */
public record Handled(Clause basis) implements DossierCount {

  Handled() {
    this(Clause.workingDocument("2.2", "Tài liệu mô tả công thức, 2.2"));
  }

  @Override
  public CountName name() {
    return CountName.HANDLED;
  }

  @Override
  public Profile of(Dossier dossier, Rules rules) {
    Optional<Instant> end = HandlingEnd.inHand(dossier);
    if (end.isEmpty()) {
      return Profile.no("Chưa giải quyết xong.", "Not handled yet.");
    }
    if (!handled(dossier)) {
      return Profile.no(
          "Kết thúc mà không giải quyết xong.", "Ended without being handled to the end.");
    }
    return new Profile(
        List.of(
            new Stretch(
                Instant.MIN, Answer.NO, Sentence.of("Chưa giải quyết xong.", "Not handled yet.")),
            new Stretch(
                end.get(),
                Answer.YES,
                Sentence.of("Giải quyết xong %s.", "Handled %s.", end.get()))));
  }

  private static boolean handled(Dossier dossier) {
    if (has(dossier, Status.DONE) || has(dossier, Status.RETURNED)) {
      return true;
    }
    return !has(dossier, Status.STOPPED)
        && !has(dossier, Status.WITHDRAWN)
        && !has(dossier, Status.REFUSED);
  }

  private static boolean has(Dossier dossier, Status status) {
    return dossier.firstMomentOf(status).isPresent();
  }
}
