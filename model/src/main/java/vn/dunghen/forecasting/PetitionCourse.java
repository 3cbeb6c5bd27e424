package vn.dunghen.forecasting;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dunghen.counting.Answer;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Counts;
import vn.dunghen.counting.Profile;
import vn.dunghen.counting.Rules;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.petition.Petition;

/**
 * A petition, in seconds since the epoch.
 *
 * @param finished {@link Course#NEVER} while it is not
 * @param lateFrom from when on a limit is broken; {@link Course#NEVER} if none is
 */
record PetitionCourse(
    @Nullable UnitCode unit, long arrived, long finished, long lateFrom, Fault fault) {

  /** What it is taken off for beside lateness, the worst of it. */
  enum Fault {
    NONE,
    PETITIONED_AGAIN,
    DISLIKED;

    static Fault of(Petition petition) {
      return petition.disliked() ? DISLIKED : petition.petitionedAgain() ? PETITIONED_AGAIN : NONE;
    }
  }

  /** As it stands; empty where no moment of arrival is known. */
  static Optional<PetitionCourse> of(Petition petition, Rules rules) {
    return petition
        .arrivedAt()
        .map(
            arrived ->
                new PetitionCourse(
                    petition.unit(),
                    arrived.getEpochSecond(),
                    petition.finishedAt().map(Instant::getEpochSecond).orElse(Course.NEVER),
                    lateFrom(petition, rules),
                    Fault.of(petition)));
  }

  private static long lateFrom(Petition petition, Rules rules) {
    Profile onTime = Counts.petition(CountName.PETITIONS_ON_TIME).of(petition, rules);
    return onTime.stretches().stream()
        .filter(stretch -> stretch.answer() == Answer.NO)
        .map(stretch -> stretch.from().getEpochSecond())
        .findFirst()
        .orElse(Course.NEVER);
  }
}
