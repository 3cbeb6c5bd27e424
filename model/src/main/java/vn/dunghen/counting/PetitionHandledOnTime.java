package vn.dunghen.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.DateOutsideCalendar;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.petition.Petition;

/** Every limit that applied was kept, or can still be; 5.2, deadlines section 9. */
public record PetitionHandledOnTime(Clause basis) implements PetitionCount {

  /** One limit of a petition: what was to be done, by the end of which day, and when it was. */
  public record Limit(
      String vietnamese, String english, LocalDate lastDay, @Nullable Instant doneAt) {

    /** A limit that only names days ends at 24:00 of its last day. */
    Instant endsAt() {
      return VietnamTime.startOf(lastDay.plusDays(1));
    }

    boolean kept() {
      return doneAt != null && doneAt.isBefore(endsAt());
    }
  }

  /** Working days to refuse, to ask for more, to handle, to publish [working document]. */
  private static final int TO_REFUSE = 2;

  private static final int TO_ASK_MORE = 5;
  private static final int TO_HANDLE = 15;
  private static final int TO_PUBLISH = 2;

  PetitionHandledOnTime() {
    this(Clause.workingDocument("5.2", "Tài liệu mô tả công thức, 5.2"));
  }

  @Override
  public CountName name() {
    return CountName.PETITIONS_ON_TIME;
  }

  @Override
  public Profile of(Petition petition, Rules rules) {
    if (petition.arrivedAt().isEmpty()) {
      return Profile.notApplicable(
          "Không xác định: thiếu ngày gửi và ngày tiếp nhận.", "Not known: no date of arrival.");
    }
    try {
      return reckoned(petition, limits(petition, rules));
    } catch (DateOutsideCalendar noSuchYear) {
      return Profile.notApplicable(
          "Không xác định: ngày nằm ngoài lịch làm việc đã nạp.",
          "Not known: a date outside the loaded calendar.");
    }
  }

  private static Profile reckoned(Petition petition, List<Limit> limits) {
    Optional<Limit> broken =
        limits.stream()
            .filter(limit -> !limit.kept())
            .min((a, b) -> a.endsAt().compareTo(b.endsAt()));
    List<Stretch> stretches = new ArrayList<>();
    stretches.add(new Stretch(Instant.MIN, Answer.YES, stillInTime(petition, limits)));
    broken.ifPresent(
        limit -> stretches.add(new Stretch(limit.endsAt(), Answer.NO, brokenBy(limit))));
    return new Profile(stretches);
  }

  /**
   * The limits that apply to this petition, in the order of the handling.
   *
   * @throws DateOutsideCalendar where a date is outside the loaded years
   */
  public static List<Limit> limits(Petition petition, Rules rules) {
    List<Limit> limits = new ArrayList<>();
    Instant arrived = petition.arrivedAt().orElseThrow();
    if (petition.refusedAt() != null) {
      limits.add(limit("từ chối", "to refuse", arrived, TO_REFUSE, petition.refusedAt(), rules));
    }
    if (petition.askedMoreAt() != null) {
      limits.add(
          limit(
              "yêu cầu bổ sung",
              "to ask for more",
              arrived,
              TO_ASK_MORE,
              petition.askedMoreAt(),
              rules));
    }
    if (petition.refusedAt() == null) {
      Instant start = petition.handlingRunsFrom().orElse(arrived);
      limits.add(limit("xử lý", "to handle", start, TO_HANDLE, petition.handledAt(), rules));
    }
    if (petition.awaitingPublicationAt() != null) {
      limits.add(
          limit(
              "công khai",
              "to publish",
              petition.awaitingPublicationAt(),
              TO_PUBLISH,
              petition.publishedAt(),
              rules));
    }
    return limits;
  }

  private static Limit limit(
      String vi, String en, Instant from, int workingDays, @Nullable Instant doneAt, Rules rules) {
    LocalDate lastDay = rules.calendar().day(VietnamTime.dateOf(from), workingDays);
    return new Limit(vi, en, lastDay, doneAt);
  }

  private static Sentence stillInTime(Petition petition, List<Limit> limits) {
    LocalDate last = limits.getLast().lastDay();
    Optional<Instant> finished = petition.finishedAt();
    return finished.isPresent()
        ? Sentence.of("Xử lý xong %s, trong hạn.", "Handled %s, within the limit.", finished.get())
        : Sentence.of("Đang xử lý, hạn hết ngày %s.", "In process, limit at the end of %s.", last);
  }

  private static Sentence brokenBy(Limit limit) {
    return limit.doneAt() == null
        ? Sentence.of(
            "Hạn %1$s hết ngày %3$s, chưa thực hiện.",
            "Limit %2$s was %3$s, not done.", limit.vietnamese(), limit.english(), limit.lastDay())
        : Sentence.of(
            "Hạn %1$s hết ngày %3$s, thực hiện %4$s.",
            "Limit %2$s was %3$s, done %4$s.",
            limit.vietnamese(),
            limit.english(),
            limit.lastDay(),
            limit.doneAt());
  }
}
