package vn.dunghen.sample;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.dunghen.calendar.VietnamTime;

/** Writes or sends the messages of the made-up year. */
public final class SampleProvince {

  private static final String HELP =
      """
      sample-province: một năm hồ sơ giả định của Khánh Hòa · a made-up year of Khánh Hòa

        --seed N           which made-up year                                    (766)
        --until yyyy-MM-dd last day; nothing later than now: when it is today,
                           --post goes on to this minute, --out ends yesterday   (today)
        --scale X          0.01 to 100; 1 is 325,476 dossiers up to 10 October   (1)
        --out FILE         writes NDJSON; - is standard output
        --post URL         sends to the server at URL, with --token-file FILE
        --portal           dossiers go by the portal's protocol, not as messages
        --facts URL        what goes as messages is told to a simulated portal too
        --follow           after the year goes on with new messages as time passes
        --help
      """;

  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  private SampleProvince() {}

  public static void main(String[] arguments) {
    try {
      Asked asked = Asked.of(arguments);
      if (asked.help()) {
        System.out.print(HELP);
        return;
      }
      run(asked);
    } catch (IllegalArgumentException misused) {
      System.err.println(misused.getMessage());
      System.exit(MISUSED);
    } catch (Sender.Refused refused) {
      System.err.println(refused.getMessage());
      System.exit(FAILED);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void run(Asked asked) throws InterruptedException {
    // The host of the year reads the clock; everything below is given the moment.
    Instant now = Instant.now();
    LocalDate today = VietnamTime.dateOf(now);
    LocalDate until = asked.until();
    boolean past = until != null && until.isBefore(today);
    LocalDate after = until != null && past ? until.plusDays(1) : today;
    Instant wholeDays = VietnamTime.startOf(after).minusSeconds(1);
    if (asked.post() != null) {
      send(asked, new MadeUpYear(asked.seed(), asked.scale(), past ? wholeDays : now));
    } else {
      // NB: without the begun day, or the same command would write other bytes a minute later.
      write(asked, new MadeUpYear(asked.seed(), asked.scale(), wholeDays));
    }
  }

  private static void write(Asked asked, MadeUpYear year) {
    String file = asked.out() == null ? "-" : asked.out();
    try (Writer out =
        file.equals("-")
            ? new BufferedWriter(
                new OutputStreamWriter(
                    new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8),
                1 << 16)
            : Files.newBufferedWriter(Path.of(file))) {
      long told = year.tell(messages -> writeAll(messages, out));
      System.err.printf("%d thông điệp · messages%n", told);
    } catch (IOException failed) {
      throw new UncheckedIOException("cannot write " + file, failed);
    }
  }

  private static void writeAll(List<String> messages, Writer out) {
    try {
      for (String message : messages) {
        out.write(message);
        out.write('\n');
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void send(Asked asked, MadeUpYear year) throws InterruptedException {
    try (Sender sender = new Sender(asked.server(), asked.token(), asked.factsAt())) {
      SentBefore before = SentBefore.beside(asked.tokenPath(), asked.seed(), asked.scale());
      long known = sender.dossiersKnown();
      boolean again = before.brokenOff();
      if (asked.portal()) {
        PortalSender portal = new PortalSender(asked.server(), asked.token());
        portal.connect();
        try (OneStop software = new OneStop(sender, portal, again)) {
          send(asked, year, known, before, software, software::finish);
        }
      } else {
        send(asked, year, known, before, sender::subject, sender::finish);
      }
    }
  }

  private static void send(
      Asked asked,
      MadeUpYear year,
      long known,
      SentBefore before,
      MadeUpYear.Outlet out,
      Runnable finish)
      throws InterruptedException {
    if (known > 0 && !before.brokenOff()) {
      System.err.printf("máy chủ đã có %d hồ sơ, không gửi lại · already there%n", known);
    } else {
      before.begin();
      long began = System.nanoTime();
      long told = year.tell(out);
      finish.run();
      before.finish();
      double seconds = (System.nanoTime() - began) / 1e9;
      System.err.printf(
          "%d thông điệp trong %.1f giây · messages, %.0f/s%n", told, seconds, told / seconds);
    }
    if (asked.follow()) {
      new Following(year, new AtOnce(out, finish)).run();
    }
  }

  /** Sends everything as it comes. */
  private record AtOnce(MadeUpYear.Outlet out, Runnable finish) implements MadeUpYear.Outlet {

    @Override
    public void subject(List<String> messages) {
      out.subject(messages);
      finish.run();
    }

    @Override
    public void happened(MadeUpYear.Event event, List<String> messages) {
      out.happened(event, messages);
      finish.run();
    }
  }
}
