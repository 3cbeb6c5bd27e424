package vn.dunghen.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dunghen.dossier.DossierCode;

/** What a turn leaves of a dossier that it could not come to, or asked for in vain. */
class ParcelTest {

  private static final Instant SENT = Instant.parse("2026-11-26T02:00:00Z");
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private static Parcel parcel(State state, @Nullable Boolean there, int missed, Row... rows) {
    Known known =
        new Known(
            new DossierCode("H32.15-261125-00001"),
            "mot-cua",
            state,
            there,
            2,
            2,
            missed,
            false,
            "Không nhận");
    return new Parcel(known, List.of(rows), Map.of(), Set.of());
  }

  private static Row refusedBefore() {
    return new Row(1, "mot-cua", "m-1", "", true, null, null, SENT, null, false, null);
  }

  @Test
  void whatWasLeftAloneIsAsItWas() {
    Parcel parcel = parcel(State.REFUSED, true, 0, refusedBefore());
    assertThat(parcel.settledState()).isEqualTo(State.REFUSED);
    assertThat(parcel.isWell()).as("its refusals are forgotten").isFalse();
    assertThat(parcel.said).isEqualTo("Không nhận");
  }

  @Test
  void whatNobodyAskedForYetIsNotAccepted() {
    Parcel parcel = parcel(State.NEW, null, 0);
    assertThat(parcel.needsLookUp()).isTrue();
    assertThat(parcel.settledState()).isEqualTo(State.NEW);
    assertThat(parcel.isToBeLookedUp()).isTrue();
  }

  @Test
  void whatWasAskedForInVainIsUncertainOrAsItWas() {
    Parcel fresh = parcel(State.NEW, null, 0);
    fresh.uncertain("Hết giờ", A_MINUTE);
    assertThat(fresh.settledState()).isEqualTo(State.UNCERTAIN);
    Parcel confirmed = parcel(State.CONFIRMED, true, 0);
    confirmed.uncertain("Hết giờ", A_MINUTE);
    assertThat(confirmed.settledState()).isEqualTo(State.CONFIRMED);
    assertThat(confirmed.isToBeLookedUp()).isFalse();
  }

  @Test
  void whatALookUpMissedIsLookedUpBeforeAnythingIsSent() {
    assertThat(parcel(State.NEW, true, 0).onlyLooked).isTrue();
    Row fresh = new Row(2, "mot-cua", "m-2", "", true, null, null, null, null, false, null);
    assertThat(parcel(State.NEW, true, 0, fresh).needsLookUp()).isFalse();
    assertThat(parcel(State.NEW, true, 1, fresh).needsLookUp()).isTrue();
  }
}
