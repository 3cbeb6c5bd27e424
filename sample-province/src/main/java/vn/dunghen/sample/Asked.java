package vn.dunghen.sample;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was asked on the command line. */
record Asked(
    long seed,
    @Nullable LocalDate until,
    double scale,
    @Nullable String out,
    @Nullable String post,
    @Nullable String tokenFile,
    @Nullable String facts,
    boolean follow,
    boolean portal,
    boolean help) {

  private static final long SEED = 766;
  private static final double SMALLEST = 0.01;
  private static final double LARGEST = 100;

  static Asked of(String[] arguments) {
    long seed = SEED;
    @Nullable LocalDate until = null;
    double scale = 1;
    @Nullable String out = null;
    @Nullable String post = null;
    @Nullable String tokenFile = null;
    @Nullable String facts = null;
    boolean follow = false;
    boolean portal = false;
    boolean help = false;
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--help", "-h" -> help = true;
        case "--follow" -> follow = true;
        case "--portal" -> portal = true;
        case "--seed" -> seed = number(value(arguments, ++i));
        case "--until" -> until = date(value(arguments, ++i));
        case "--scale" -> scale = scale(value(arguments, ++i));
        case "--out" -> out = value(arguments, ++i);
        case "--post" -> post = value(arguments, ++i);
        case "--token-file" -> tokenFile = value(arguments, ++i);
        case "--facts" -> facts = value(arguments, ++i);
        default -> throw new IllegalArgumentException("unknown option " + arguments[i]);
      }
    }
    if (post != null && tokenFile == null) {
      throw new IllegalArgumentException("--post needs --token-file");
    }
    return new Asked(seed, until, scale, out, post, tokenFile, facts, follow, portal, help);
  }

  URI server() {
    return URI.create(String.valueOf(post));
  }

  /** Where a simulated portal takes facts; null: nobody is told any. */
  @Nullable URI factsAt() {
    return facts == null ? null : URI.create(facts);
  }

  Path tokenPath() {
    return Path.of(String.valueOf(tokenFile));
  }

  String token() {
    try {
      return Files.readString(tokenPath()).strip();
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(
          "--token-file: cannot read " + tokenFile + ": " + unreadable.getMessage(), unreadable);
    }
  }

  private static String value(String[] arguments, int at) {
    if (at >= arguments.length) {
      throw new IllegalArgumentException(arguments[at - 1] + " needs a value");
    }
    return arguments[at];
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException wrong) {
      throw new IllegalArgumentException("--seed: '" + text + "' is not a whole number", wrong);
    }
  }

  private static LocalDate date(String text) {
    try {
      LocalDate date = LocalDate.parse(text);
      if (date.isBefore(MadeUpYear.FIRST)) {
        throw new IllegalArgumentException("--until: the year begins on 2026-01-01, not " + text);
      }
      return date;
    } catch (DateTimeException wrong) {
      throw new IllegalArgumentException("--until: '" + text + "' is not yyyy-MM-dd", wrong);
    }
  }

  private static double scale(String text) {
    try {
      double scale = Double.parseDouble(text);
      if (scale >= SMALLEST && scale <= LARGEST) {
        return scale;
      }
    } catch (NumberFormatException wrong) {
      throw new IllegalArgumentException("--scale: '" + text + "' is not a number", wrong);
    }
    throw new IllegalArgumentException("--scale: from 0.01 to 100, not " + text);
  }
}
