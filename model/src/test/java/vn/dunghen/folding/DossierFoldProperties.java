package vn.dunghen.folding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.message.Message;

/** Goal: no order of arrival and no repeat leaves a trace. Method: shuffled random histories. */
class DossierFoldProperties {

  private static final DossierCode CODE = new DossierCode("H32.25-260817-00213");

  @Property(tries = 300)
  void anyOrderWithRepeatsGivesTheSameDossier(@ForAll long seed) {
    Random random = new Random(seed);
    List<Message> told = history(random);
    List<Message> disordered = new ArrayList<>(told);
    Collections.shuffle(disordered, random);
    assertThat(DossierFold.local(CODE, disordered)).isEqualTo(DossierFold.local(CODE, told));
    assertThat(DossierFold.portal(CODE, disordered)).isEqualTo(DossierFold.portal(CODE, told));
  }

  private static List<Message> history(Random random) {
    Telling telling = new Telling(CODE.value()).accepted("17/08 08:30", "22/08 17:00");
    int length = 1 + random.nextInt(12);
    for (int i = 0; i < length; i++) {
      // Few days and hours, so that equal moments and contradictions are common.
      String when = "%02d/08 %02d:00".formatted(18 + random.nextInt(5), 8 + random.nextInt(3));
      switch (random.nextInt(9)) {
        case 0 -> telling.status(1 + random.nextInt(10), when);
        case 1 -> telling.supplement("s" + random.nextInt(2), when, null);
        case 2 -> telling.result(when, random.nextBoolean());
        case 3 -> telling.rated(when, random.nextBoolean());
        case 4 -> telling.acknowledged(when, Telling.id(1 + random.nextInt(length)));
        case 7 -> telling.notThere(when);
        case 8 -> telling.lookedUp(when, 1 + random.nextInt(10), Telling.id(1));
        case 5 -> telling.retracted(when, Telling.id(1 + random.nextInt(length)));
        default -> telling.say(when, said -> said.withChannel(1 + random.nextInt(3)));
      }
    }
    return telling.messages();
  }
}
