package vn.dunghen.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import vn.dunghen.calendar.Period;
import vn.dunghen.counting.Answer;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Counts;
import vn.dunghen.counting.PetitionCount;
import vn.dunghen.counting.Population;
import vn.dunghen.counting.Profile;
import vn.dunghen.counting.Rules;
import vn.dunghen.petition.Petition;
import vn.dunghen.petition.PetitionCode;

/** The petitions of a ledger. They are few, so they stay as they are and are asked one by one. */
final class Petitions {

  private final TreeMap<String, Shelved> petitions = new TreeMap<>();

  /** A petition with the profiles of all counts of petitions, in the order of the model's list. */
  record Shelved(Petition petition, List<Profile> profiles) {

    static Shelved of(Petition petition, Rules rules) {
      List<Profile> profiles = new ArrayList<>();
      Counts.petition().forEach(count -> profiles.add(count.of(petition, rules)));
      return new Shelved(petition, List.copyOf(profiles));
    }

    boolean in(Population population, Period period, Instant asOf) {
      return switch (population) {
        case IN_HAND -> PetitionCount.inHand(petition, period, asOf);
        case RECEIVED ->
            petition
                .arrivedAt()
                .filter(arrived -> period.contains(arrived) && !arrived.isAfter(asOf))
                .isPresent();
        case PRESENT -> false;
      };
    }

    boolean yes(int count, Period period, Instant asOf) {
      Instant moment = PetitionCount.evaluatedAt(petition, period, asOf);
      return profiles.get(count).at(moment) == Answer.YES;
    }
  }

  void lay(Shelved petition) {
    petitions.put(petition.petition().code().value(), petition);
  }

  void remove(PetitionCode code) {
    petitions.remove(code.value());
  }

  Collection<Shelved> all() {
    return petitions.values();
  }

  /** Works the profiles out again, by other rules. */
  void judgeBy(Rules rules) {
    petitions.replaceAll((code, shelved) -> Shelved.of(shelved.petition(), rules));
  }

  /** The place of a count in the list of profiles. */
  static int numberOf(CountName count) {
    for (int i = 0; i < Counts.petition().size(); i++) {
      if (Counts.petition().get(i).name() == count) {
        return i;
      }
    }
    throw new IllegalArgumentException(count + " does not count petitions");
  }
}
