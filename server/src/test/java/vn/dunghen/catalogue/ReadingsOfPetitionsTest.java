package vn.dunghen.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dunghen.counting.CountName;
import vn.dunghen.index.Formula;
import vn.dunghen.index.Term;

/**
 * 5.3: by the Decision a petition that was petitioned again is taken off; on the portal not yet.
 */
class ReadingsOfPetitionsTest {

  @Test
  void onlyTheTextTakesOffWhatWasPetitionedAgain() {
    assertThat(numerator("766-working-document")).containsExactly(CountName.PETITIONS_SATISFIED);
    assertThat(numerator("766-portal-2026")).containsExactly(CountName.PETITIONS_NOT_DISLIKED);
    assertThat(numerator("766-2023-vendor")).containsExactly(CountName.PETITIONS_NOT_DISLIKED);
  }

  private static List<CountName> numerator(String reading) {
    Formula formula = Definitions.shipped().get(reading).indicator("5.3").orElseThrow().formula();
    return formula instanceof Formula.Share share
        ? share.numerator().terms().stream().map(Term::count).toList()
        : List.of();
  }
}
