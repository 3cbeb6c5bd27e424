package vn.dunghen.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.dunghen.folding.Telling.at;
import static vn.dunghen.quality.Looked.accepted;
import static vn.dunghen.quality.Looked.done;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dunghen.calendar.Calendars;
import vn.dunghen.dossier.Component;
import vn.dunghen.dossier.DoorFinding;
import vn.dunghen.dossier.Due;
import vn.dunghen.dossier.Supplement;
import vn.dunghen.folding.Telling;

class QualityPatternTest {

  private static Map<QualityPattern, Integer> all(int share) {
    Map<QualityPattern, Integer> shares = new EnumMap<>(QualityPattern.class);
    for (QualityPattern pattern : QualityPattern.values()) {
      shares.put(pattern, share);
    }
    return shares;
  }

  private static final QualitySettings SETTINGS =
      new QualitySettings(QualitySettings.errorsOnly(), 30, all(80), 20, 2, 30);

  private static Set<Trait> traits(Telling telling) {
    return Traits.of(telling.local(), Calendars.OFFICIAL);
  }

  @ParameterizedTest
  @EnumSource
  void showsOverThirtyDossiersAndNotOverTwentyNine(QualityPattern pattern) {
    assertThat(SETTINGS.shows(pattern, 29, 29)).isFalse();
    assertThat(SETTINGS.shows(pattern, 30, 30)).isTrue();
  }

  @Test
  void showsOnlyWhatIsMoreThanItsShare() {
    assertThat(SETTINGS.shows(QualityPattern.AT_ONCE, 24, 30)).isFalse();
    assertThat(SETTINGS.shows(QualityPattern.AT_ONCE, 25, 30)).isTrue();
  }

  @Test
  void saysSoInTheWordsOfTheTable() {
    assertThat(QualityPattern.AT_ONCE.seen(25, 30, "").vi())
        .isEqualTo(
            "25/30 hồ sơ trực tuyến có ngày nộp trùng ngày tiếp nhận; đề nghị gửi đúng thời điểm"
                + " người dân nộp.");
    assertThat(QualityPattern.SAME_DATABASE.seen(98, 100, "7").vi())
        .startsWith("Mã cơ sở dữ liệu 7 gắn cho 98 % hồ sơ,");
    assertThat(QualityPattern.LAST_MINUTES.seen(40, 100, "").vi())
        .isEqualTo(
            "Phát hiện 40 hồ sơ kết thúc trong 15 phút cuối trước hạn trả; đề nghị xem xét, chưa"
                + " phải kết luận vi phạm.");
    assertThat(QualityPattern.ASKED_AGAIN.seen(40, 100, "").en())
        .isEqualTo(
            "40 dossiers were asked for supplements twice or more; please look at them, this is no"
                + " finding of a violation.");
  }

  @Test
  void dq02HandedInAtTheSecondOfTheAcceptance() {
    assertThat(traits(accepted(s -> s.withSubmittedAt(at("17/08 08:30"))))).contains(Trait.AT_ONCE);
    assertThat(traits(accepted(s -> s.withSubmittedAt(at("17/08 08:29")))))
        .doesNotContain(Trait.AT_ONCE);
    assertThat(traits(accepted(s -> s.withSubmittedAt(at("17/08 08:30")).withChannel(1))))
        .doesNotContain(Trait.AT_ONCE, Trait.ONLINE);
  }

  @Test
  void dq06TheFlagOnTheFirstFileAlone() {
    Component plain = new Component("B", true, true, 0, false, null);
    Component reused = new Component("A", true, true, 1, false, null);
    Component proven = new Component("A", true, true, 1, false, "KQ7");
    assertThat(traits(accepted(s -> s.withComponents(reused, plain))))
        .contains(Trait.REUSE_FLAGGED, Trait.REUSE_ON_FIRST);
    assertThat(traits(accepted(s -> s.withComponents(plain, reused))))
        .contains(Trait.REUSE_FLAGGED)
        .doesNotContain(Trait.REUSE_ON_FIRST);
    assertThat(traits(accepted(s -> s.withComponents(proven, plain))))
        .doesNotContain(Trait.REUSE_ON_FIRST);
    assertThat(traits(accepted(s -> s.withComponents(reused)))).doesNotContain(Trait.REUSE_FLAGGED);
  }

  @Test
  void dq03And07And08AreFlagsOfOneDossier() {
    assertThat(traits(accepted(s -> s.withDatabases("1")))).contains(Trait.DATABASE);
    assertThat(traits(accepted())).doesNotContain(Trait.DATABASE, Trait.DIGITISED_FLAG);
    assertThat(traits(accepted(s -> s.withComponent(true, true, false, null))))
        .contains(Trait.DIGITISED_FLAG);
    assertThat(traits(accepted())).contains(Trait.ONLINE).doesNotContain(Trait.WITHOUT_VNEID);
    // Without a TechID nobody could have been verified.
    assertThat(traits(unverified(2, s -> s))).doesNotContain(Trait.BY_ACCOUNT, Trait.WITHOUT_VNEID);
    assertThat(traits(unverified(2, s -> s.withAccount("a1"))))
        .contains(Trait.BY_ACCOUNT, Trait.WITHOUT_VNEID);
    assertThat(traits(unverified(1, s -> s.withAccount("a1"))))
        .doesNotContain(Trait.BY_ACCOUNT, Trait.WITHOUT_VNEID);
    assertThat(traits(accepted(s -> s.withAccount("a1"))))
        .contains(Trait.BY_ACCOUNT)
        .doesNotContain(Trait.WITHOUT_VNEID);
    DoorFinding atTheDoor = new DoorFinding("DQ-08", "TaiKhoanDuocXacThucVoiVNeID", null);
    assertThat(traits(unverified(2, s -> s.withFindings(atTheDoor))))
        .contains(Trait.BY_ACCOUNT, Trait.WITHOUT_VNEID);
    assertThat(QualityPattern.WITHOUT_VNEID.among()).isEqualTo(Trait.BY_ACCOUNT);
  }

  /** Accepted without word of a verification. */
  private static Telling unverified(int channel, UnaryOperator<Telling.Fields> more) {
    return new Telling(Looked.CODE)
        .say(
            "17/08 08:30",
            said -> more.apply(said.withAcceptedAt(at("17/08 08:30")).withChannel(channel)));
  }

  @Test
  void dq34EndedInTheLastQuarterOfAnHour() {
    assertThat(endedAt("22/08 16:45")).contains(Trait.LAST_MINUTES);
    assertThat(endedAt("22/08 17:00")).contains(Trait.LAST_MINUTES);
    assertThat(endedAt("22/08 16:44")).contains(Trait.ENDED).doesNotContain(Trait.LAST_MINUTES);
    assertThat(endedAt("22/08 17:01")).doesNotContain(Trait.LAST_MINUTES);
  }

  private static Set<Trait> endedAt(String moment) {
    return traits(accepted().say("24/08 08:00", said -> said.withEndedAt(at(moment))));
  }

  @Test
  void dq34AskedInTheLastTwoWorkingHours() {
    assertThat(traits(accepted().supplement("1", "22/08 15:00", null))).contains(Trait.ASKED_LATE);
    assertThat(traits(accepted().supplement("1", "22/08 14:59", null)))
        .contains(Trait.ASKED)
        .doesNotContain(Trait.ASKED_LATE, Trait.ASKED_AGAIN);
    // After the appointment it is late by another name.
    assertThat(traits(accepted().supplement("1", "22/08 17:01", null)))
        .doesNotContain(Trait.ASKED_LATE);
    Telling twice =
        accepted()
            .supplement("1", "18/08 09:00", "19/08 09:00")
            .supplement("2", "20/08 09:00", null);
    assertThat(traits(twice)).contains(Trait.ASKED_AGAIN);
  }

  @Test
  void dq34IsJudgedByTheAppointmentBeforeTheRound() {
    Supplement round =
        new Supplement(
            "1",
            at("21/08 15:30"),
            null,
            Due.moment(at("21/08 17:00")),
            Due.moment(at("28/08 17:00")));
    assertThat(traits(accepted(said -> said.withRounds(round)))).contains(Trait.ASKED_LATE);
  }

  @Test
  void dq33ResultsAreTheSameByTheDigestOfTheirLink() {
    assertThat(traits(done())).doesNotContain(Trait.LINKED);
    Telling one = accepted(said -> said.withLinks("aaaa", "bbbb"));
    Telling other = accepted("H32.01-260817-00214", said -> said.withLinks("bbbb"));
    assertThat(traits(one)).contains(Trait.LINKED);
    assertThat(Twin.links(one.local())).hasSize(2).containsAll(Twin.links(other.local()));
  }

  @Test
  void dq05TheSameContentInTheSameMinuteUnderTwoCodes() {
    int one = Twin.content(accepted().local());
    assertThat(Twin.content(accepted("H32.01-260817-00999", s -> s).local())).isEqualTo(one);
    assertThat(Twin.content(accepted("H32.01-260817-00999", s -> s.withFees(70_000)).local()))
        .isNotEqualTo(one);
    assertThat(Twin.content(accepted("X", s -> s.withSubmittedAt(at("16/08 20:01"))).local()))
        .isNotEqualTo(one);
    // Without the moment of its submission a dossier is like too many others.
    Telling counter =
        new Telling(Looked.CODE)
            .say("17/08 08:30", s -> s.withAcceptedAt(at("17/08 08:30")).withProcedure("1.9"));
    assertThat(Twin.content(counter.local())).isZero();
    assertThat(Twin.finding("A", "B").vi())
        .isEqualTo(
            "Một hồ sơ được đồng bộ bằng hai mã (A, B); đề nghị giữ một mã duy nhất khi gửi lại.");
  }

  /** Wednesday to Friday of the week before 17/08/2026, and that Monday. */
  private static final List<LocalDate> OFTEN =
      Stream.of("2026-08-12", "2026-08-13", "2026-08-14", "2026-08-17")
          .map(LocalDate::parse)
          .toList();

  @Test
  void dq35ASourceIsSilentAfterTwoWorkingDays() {
    // Last heard on Monday 17/08; 18 and 19 are the two working days.
    Silence silence = new Silence("lgsp-bo", at("17/08 10:00"), OFTEN, 0, 0);
    assertThat(silence.at(at("19/08 16:00"), Calendars.OFFICIAL, SETTINGS)).isEmpty();
    assertThat(silence.at(at("20/08 08:00"), Calendars.OFFICIAL, SETTINGS).map(Silence.Told::vi))
        .contains("Chưa nhận dữ liệu từ hệ thống lgsp-bo từ 17/08/2026.");
  }

  @Test
  void dq35WhoSentOnTwoWorkingDaysOnlyIsNotWaitedFor() {
    // Saturday 15/08 and Sunday 16/08 tell of no habit of working days.
    List<LocalDate> days =
        Stream.of("2026-08-14", "2026-08-15", "2026-08-16", "2026-08-17")
            .map(LocalDate::parse)
            .toList();
    assertThat(
            new Silence("tep", at("17/08 10:00"), days, 0, 400)
                .at(at("24/08 08:00"), Calendars.OFFICIAL, SETTINGS))
        .isEmpty();
  }

  @Test
  void dq35FarFewerThanUsualIsNotCalledSilence() {
    // 100 a week were usual; below 30 is far fewer.
    assertThat(lately(29, 400))
        .contains(
            "Hệ thống lgsp-bo: bảy ngày qua chỉ có 29 hồ sơ được tiếp nhận, bốn tuần trước đó trung bình 100 hồ sơ mỗi tuần.");
    assertThat(lately(30, 400)).isEmpty();
    assertThat(lately(0, 29)).isEmpty();
  }

  private static Optional<String> lately(long now, long before) {
    return new Silence("lgsp-bo", at("17/08 10:00"), OFTEN, now, before)
        .at(at("17/08 16:00"), Calendars.OFFICIAL, SETTINGS)
        .map(Silence.Told::vi);
  }

  @Test
  void dq36TotalsThatDoNotBalance() {
    assertThat(new Form06(100, 60, 40, 30, 70).unbalanced()).isEmpty();
    assertThat(new Form06(100, 60, 39, 30, 70).unbalanced().map(Finding::vi))
        .contains("Số liệu biểu 06 không cân: nhận 100, đã và đang giải quyết 99.");
    assertThat(new Form06(100, 60, 40, 30, 69).unbalanced()).isPresent();
  }

  @Test
  void settingsOutOfRangeAreRefusedByName() {
    Map<QualityRule, Integer> weights = new HashMap<>(QualitySettings.errorsOnly());
    weights.put(QualityRule.DQ_09, 101);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new QualitySettings(weights, 30, all(80), 20, 2, 30))
        .withMessage("weight of DQ-09 is 101; accepted: 0 to 100");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new QualitySettings(QualitySettings.errorsOnly(), 0, all(80), 20, 2, 30))
        .withMessage("dossiersMin is 0; accepted: 1 to 1000000");
  }
}
