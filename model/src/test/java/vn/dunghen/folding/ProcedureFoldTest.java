package vn.dunghen.folding;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.folding.Telling.at;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dunghen.calendar.Limit;
import vn.dunghen.calendar.LimitUnit;
import vn.dunghen.message.Message;
import vn.dunghen.message.ProcedureMessage;
import vn.dunghen.message.RetractionMessage;
import vn.dunghen.message.Said;
import vn.dunghen.message.Stamp;
import vn.dunghen.procedure.Procedure;
import vn.dunghen.procedure.ProcedureCode;
import vn.dunghen.procedure.ProcedureHistory;

/** Versions of a procedure: "a dossier keeps the version in force when it was accepted". */
class ProcedureFoldTest {

  private static final ProcedureCode CODE = new ProcedureCode("1.000105");

  private final List<Message> heard = new ArrayList<>();

  private void say(
      String spokeOf,
      @Nullable Said<String> name,
      @Nullable Said<Limit> limit,
      @Nullable Said<Boolean> feeBearing,
      @Nullable Said<Boolean> returnsDocument) {
    heard.add(
        new ProcedureMessage(
            new Stamp(at(spokeOf), "csdl", "m" + heard.size()),
            CODE,
            name,
            null,
            null,
            null,
            limit,
            feeBearing,
            null,
            returnsDocument,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null));
  }

  private void limit(String spokeOf, int days) {
    say(spokeOf, null, Said.of(days(days)), null, null);
  }

  private static Limit days(int amount) {
    return new Limit(amount, LimitUnit.WORKING_DAY);
  }

  private ProcedureHistory history() {
    return ProcedureFold.history(CODE, heard).orElseThrow();
  }

  private @Nullable Limit limitAt(@Nullable String accepted) {
    @Nullable Instant moment = accepted == null ? null : at(accepted);
    return history().at(moment).limit();
  }

  @Test
  void aChangedLimitIsInForceFromTheMomentItSpeaksOf() {
    limit("01/03 00:00", 7);
    limit("01/06 00:00", 5);
    limit("01/09 00:00", 3);
    assertThat(limitAt("31/05 23:59")).isEqualTo(days(7));
    assertThat(limitAt("01/06 00:00")).isEqualTo(days(5));
    assertThat(limitAt("31/08 16:00")).isEqualTo(days(5));
    assertThat(limitAt("02/09 08:00")).isEqualTo(days(3));
    assertThat(limitAt(null)).isEqualTo(days(3));
    assertThat(history().present().limit()).isEqualTo(days(3));
    Collections.reverse(heard);
    assertThat(limitAt("31/05 23:59")).isEqualTo(days(7));
  }

  /** A catalogue that was first fetched today says nothing new of a dossier of last year. */
  @Test
  void whatWasFirstToldWasSoBefore() {
    say("01/06 00:00", Said.of("Tên"), null, null, null);
    say("02/06 00:00", null, Said.of(days(5)), Said.of(true), Said.of(false));
    Procedure before = history().at(at("01/01 08:00"));
    assertThat(before.limit()).isEqualTo(days(5));
    assertThat(before.feeBearing()).isTrue();
    assertThat(before.returnsDocument()).isFalse();
    assertThat(history().versions()).isEmpty();
  }

  @Test
  void whatWasClearedIsNotKnownFromThenOn() {
    limit("01/03 00:00", 7);
    say("01/06 00:00", null, Said.cleared(), null, null);
    assertThat(limitAt("31/05 08:00")).isEqualTo(days(7));
    assertThat(limitAt("02/06 08:00")).isNull();
  }

  @Test
  void anotherNameIsNoVersion() {
    limit("01/03 00:00", 7);
    say("01/06 00:00", Said.of("Tên mới"), Said.of(days(7)), null, null);
    assertThat(history().versions()).isEmpty();
    assertThat(history().at(at("01/04 08:00")).name()).isEqualTo("Tên mới");
  }

  @Test
  void theOtherTermsAreKeptToo() {
    say("01/03 00:00", null, null, Said.of(true), Said.of(true));
    say("01/06 00:00", null, null, Said.of(false), Said.of(false));
    Procedure before = history().at(at("01/05 08:00"));
    assertThat(before.feeBearing()).isTrue();
    assertThat(before.returnsDocument()).isTrue();
    assertThat(history().present().feeBearing()).isFalse();
    assertThat(history().present().returnsDocument()).isFalse();
  }

  @Test
  void aRetractedVersionWasNeverInForce() {
    limit("01/03 00:00", 7);
    limit("01/06 00:00", 5);
    heard.add(new RetractionMessage(new Stamp(at("02/06 00:00"), "csdl", "x"), "m1", null));
    assertThat(limitAt("02/06 08:00")).isEqualTo(days(7));
    assertThat(history().versions()).isEmpty();
  }
}
