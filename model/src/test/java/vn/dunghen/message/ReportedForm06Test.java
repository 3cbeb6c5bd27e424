package vn.dunghen.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.dunghen.message.ReportedForm06.Imbalance;

class ReportedForm06Test {

  /** 450 received, of these 412 new; 400 resolved, 50 open. */
  private static ReportedForm06 form(long total, long resolved, long late, long open) {
    return new ReportedForm06(total, 300L, 112L, 38L, resolved, 250L, 130L, late, open, 45L, 5L);
  }

  @Test
  void aFormThatAddsUpHasNoImbalance() {
    assertThat(form(450, 400, 20, 50).imbalance(412)).isEmpty();
  }

  @Test
  void receivedIsResolvedAndOpen() {
    assertThat(form(450, 400, 20, 49).imbalance(412)).contains(new Imbalance(450, 449));
  }

  @Test
  void receivedIsBroughtForwardAndNew() {
    assertThat(form(450, 400, 20, 50).imbalance(411)).contains(new Imbalance(450, 449));
  }

  @Test
  void eachTotalIsTheSumOfItsColumns() {
    assertThat(form(450, 400, 21, 50).imbalance(412)).contains(new Imbalance(400, 401));
  }

  @Test
  void aSumWithAPartMissingIsNotLookedAt() {
    ReportedForm06 partly =
        new ReportedForm06(450L, null, 99L, null, 400L, null, null, null, null, null, null);
    assertThat(partly.imbalance(412)).isEmpty();
    assertThat(ReportedForm06.NOTHING.imbalance(412)).isEmpty();
    assertThat(ReportedForm06.NOTHING.isEmpty()).isTrue();
  }
}
