package vn.dunghen.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.folding.Telling.at;
import static vn.dunghen.quality.Looked.accepted;
import static vn.dunghen.quality.Looked.now;

import org.junit.jupiter.api.Test;
import vn.dunghen.dossier.Due;

class PaymentChecksTest {

  private static final String[] NONE = {};

  @Test
  void dq31FlagAndPaymentDoNotAgree() {
    assertThat(now(accepted(said -> said.withPaidOnline(1)))).containsExactly("DQ-31");
    assertThat(now(accepted().paid("17/08 09:00", 2, true))).containsExactly("DQ-31");
    assertThat(now(accepted(said -> said.withPaidOnline(2)).paid("17/08 09:00", 2, true)))
        .containsExactly(NONE);
    assertThat(now(accepted(said -> said.withPaidOnline(3)).paid("17/08 09:00", 1, false)))
        .containsExactly(NONE);
  }

  @Test
  void dq32AFeeThatIsNotTold() {
    assertThat(now(accepted(said -> said.withFees(0)))).containsExactly("DQ-32");
    assertThat(now(accepted(said -> said.withFees(0, 5_000)))).containsExactly(NONE);
    assertThat(
            now(
                accepted(
                    s ->
                        s.withFees(0)
                            .withProcedure(Looked.AT_ONCE)
                            .withDue(Due.moment(at("17/08 17:00"))))))
        .containsExactly(NONE);
  }
}
