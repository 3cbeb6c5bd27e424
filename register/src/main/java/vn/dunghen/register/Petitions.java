package vn.dunghen.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.dunghen.counting.Answer;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Counts;
import vn.dunghen.counting.Profile;
import vn.dunghen.counting.Rules;
import vn.dunghen.petition.Petition;
import vn.dunghen.petition.PetitionCode;

/** The petitions of a ledger. They are few, so they stay as they are and are asked one by one. */
final class Petitions {

  private final TreeMap<String, Shelved> petitions = new TreeMap<>();

  /**
   * A petition and what it counts for.
   *
   * @param arrived in {@link Seconds}; never, where no moment is known
   * @param finished in {@link Seconds}
   * @param changes moments in {@link Seconds}, each followed by the answers from then on: a bit for
   *     each count of petitions, in the order of the model's list. The first holds since ever
   */
  record Shelved(Petition petition, int arrived, int finished, List<Integer> changes) {

    static Shelved of(Petition petition, Rules rules) {
      List<Profile> profiles = new ArrayList<>();
      Counts.petition().forEach(count -> profiles.add(count.of(petition, rules)));
      TreeSet<Instant> moments = new TreeSet<>(Set.of(Instant.MIN));
      profiles.forEach(
          profile -> profile.stretches().forEach(stretch -> moments.add(stretch.from())));
      List<Integer> changes = new ArrayList<>();
      for (Instant moment : moments) {
        changes.add(Seconds.of(moment));
        changes.add(answers(profiles, moment));
      }
      return new Shelved(
          petition,
          Seconds.orNever(petition.arrivedAt().orElse(null)),
          Seconds.orNever(petition.finishedAt().orElse(null)),
          List.copyOf(changes));
    }

    private static int answers(List<Profile> profiles, Instant moment) {
      int answers = 0;
      for (int i = 0; i < profiles.size(); i++) {
        if (profiles.get(i).at(moment) == Answer.YES) {
          answers |= 1 << i;
        }
      }
      return answers;
    }

    int answersAt(int moment) {
      int answers = changes.get(1);
      for (int i = 2; i < changes.size() && changes.get(i) <= moment; i += 2) {
        answers = changes.get(i + 1);
      }
      return answers;
    }
  }

  Petitions copy() {
    Petitions copy = new Petitions();
    copy.petitions.putAll(petitions);
    return copy;
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
