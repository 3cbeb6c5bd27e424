package vn.dunghen.board.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.index.Points;

/**
 * How numbers and moments are written: {@code 1.234,56}, {@code 84,39 %}, {@code −0,08}, {@code
 * 23/11/2026}; in English with the separators exchanged. What is not there is a dash, never 0.
 */
public record Written(Language language) {

  /** Stands for a value that is not there. */
  public static final String NOTHING = "–";

  private static final char NO_BREAK_SPACE = '\u00a0';
  private static final char MINUS = '\u2212';

  /** How many there are: {@code 325.476}. */
  public String count(long count) {
    return grouped(BigDecimal.valueOf(count), 0);
  }

  public String count(@Nullable Long count) {
    return count == null ? NOTHING : count(count.longValue());
  }

  /** Points with two decimals: {@code 61,66}. */
  public String points(@Nullable Points points) {
    return points == null ? NOTHING : grouped(points.value(), 2);
  }

  /** A maximum, without decimals where it has none: {@code 18}. */
  public String max(Points points) {
    BigDecimal value = points.value().stripTrailingZeros();
    return grouped(value, Math.max(0, value.scale()));
  }

  /** A change in points, always with its sign: {@code +0,44}, {@code −0,08}, {@code 0,00}. */
  public String change(@Nullable Points points) {
    return points == null ? NOTHING : signed(points.value(), 2);
  }

  /** A change too small for two decimals: as many as show two digits that are not 0. */
  public String smallChange(double points) {
    BigDecimal exact = new BigDecimal(points);
    if (exact.signum() == 0) {
      return signed(exact, 2);
    }
    int leading = Math.max(0, exact.scale() - exact.precision());
    return signed(exact, Math.clamp(leading + 2L, 2, 8));
  }

  /** A share with two decimals: {@code 84,39 %}. */
  public String percent(@Nullable Double percent) {
    return percent == null ? NOTHING : percent(new BigDecimal(percent), 2);
  }

  /** The share of a part in a whole; a dash where there is no whole. */
  public String share(long part, long whole) {
    return whole == 0 ? NOTHING : percent(part * 100.0 / whole);
  }

  /** A target or threshold, without decimals where it has none: {@code 80 %}. */
  public String target(double percent) {
    BigDecimal value = BigDecimal.valueOf(percent).stripTrailingZeros();
    return percent(value, Math.max(0, value.scale()));
  }

  private String percent(BigDecimal value, int decimals) {
    return grouped(value, decimals)
        + switch (language) {
          case VI -> NO_BREAK_SPACE + "%";
          case EN -> "%";
        };
  }

  /** A number with one decimal, as on an axis. */
  public String tenths(double number) {
    return grouped(new BigDecimal(number), 1);
  }

  /** A number with two decimals, such as points that are shared out. */
  public String hundredths(double number) {
    return grouped(new BigDecimal(number), 2);
  }

  /** A number for SVG and CSS. */
  public String machine(double number) {
    return Chart.number(number);
  }

  public String date(@Nullable LocalDate date) {
    return date == null ? NOTHING : VietnamTime.date(date);
  }

  /** The day of a moment. */
  public String date(@Nullable Instant moment) {
    return moment == null ? NOTHING : date(VietnamTime.dateOf(moment));
  }

  /** {@code 23/11/2026 10:42}, for columns. */
  public String moment(@Nullable Instant moment) {
    return moment == null ? NOTHING : date(moment) + " " + clock(moment);
  }

  /** With its weekday: {@code T2 23/11/2026 10:42}. */
  public String onWeekday(Instant moment) {
    LocalDate date = VietnamTime.dateOf(moment);
    return switch (language) {
          case VI -> VietnamTime.weekday(date);
          case EN -> date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        }
        + " "
        + moment(moment);
  }

  /** {@code 10:42}. */
  public String clock(Instant moment) {
    LocalTime time = VietnamTime.timeOf(moment);
    return String.format(Locale.ROOT, "%02d:%02d", time.getHour(), time.getMinute());
  }

  /** {@code 10:42:07}. */
  public String seconds(Instant moment) {
    return clock(moment)
        + String.format(Locale.ROOT, ":%02d", VietnamTime.timeOf(moment).getSecond());
  }

  /** As in a sentence: {@code 17:00 ngày 03/09/2026}. */
  public String said(Instant moment) {
    return switch (language) {
      case VI -> VietnamTime.moment(moment);
      case EN -> clock(moment) + " on " + date(moment);
    };
  }

  /** As in the line under a title: {@code 10:42:07 ngày 23/11/2026}. */
  public String saidToTheSecond(Instant moment) {
    return seconds(moment)
        + switch (language) {
          case VI -> " ngày ";
          case EN -> " on ";
        }
        + date(moment);
  }

  /** How long: {@code 5 ngày 4 giờ}. */
  public String lapse(Duration duration) {
    return switch (language) {
      case VI -> VietnamTime.lapse(duration);
      case EN ->
          VietnamTime.lapse(duration)
              .replace("ngày", "d")
              .replace("giờ", "h")
              .replace("phút", "min")
              .replace("dưới", "under");
    };
  }

  /** For machines: {@code datetime="2026-11-23T10:42:07+07:00"}. */
  public String machine(Instant moment) {
    return moment.atZone(VietnamTime.ZONE).toOffsetDateTime().withNano(0).toString();
  }

  private String signed(BigDecimal value, int decimals) {
    BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
    return (rounded.signum() > 0 ? "+" : "") + grouped(rounded, decimals);
  }

  private String grouped(BigDecimal value, int decimals) {
    BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    switch (language) {
      case VI -> {
        symbols.setDecimalSeparator(',');
        symbols.setGroupingSeparator('.');
      }
      case EN -> {
        symbols.setDecimalSeparator('.');
        symbols.setGroupingSeparator(',');
      }
    }
    DecimalFormat format = new DecimalFormat("#,##0", symbols);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return (rounded.signum() < 0 ? String.valueOf(MINUS) : "") + format.format(rounded.abs());
  }
}
