package vn.dunghen.benchmark;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.organisation.Unit;
import vn.dunghen.petition.Petition;
import vn.dunghen.petition.PetitionCode;
import vn.dunghen.petition.PetitionSubject;

/** Petitions, as many beside the dossiers as another province published for 2026. */
final class MadeUpPetitions {

  /** Đồng Tháp: 286 petitions beside 405,424 dossiers. */
  private static final int DOSSIERS_A_PETITION = 1_400;

  private MadeUpPetitions() {}

  static List<Petition> beside(int dossiers, RealProvince province) {
    SplittableRandom random = new SplittableRandom(52);
    List<Petition> petitions = new ArrayList<>();
    for (int i = 0; i <= dossiers / DOSSIERS_A_PETITION; i++) {
      List<Unit> units = province.tree.units();
      petitions.add(petition(i, units.get(random.nextInt(units.size())), random));
    }
    return petitions;
  }

  private static Petition petition(int number, Unit unit, SplittableRandom random) {
    Instant received =
        VietnamTime.startOf(LocalDate.of(2025, 12, 20)).plusSeconds(random.nextInt(366 * 86_400));
    Instant handled = received.plusSeconds(random.nextInt(25 * 86_400));
    return new Petition(
        new PetitionCode("PA-" + number),
        unit.code(),
        random.nextInt(2) == 0 ? PetitionSubject.PROCEDURE : PetitionSubject.STAFF,
        null,
        received,
        true,
        received,
        null,
        null,
        null,
        null,
        random.nextInt(12) == 0 ? null : handled,
        null,
        null,
        random.nextInt(2),
        random.nextInt(2),
        false);
  }
}
