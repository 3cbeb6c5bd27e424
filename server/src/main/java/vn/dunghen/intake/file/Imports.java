package vn.dunghen.intake.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.dunghen.intake.file.FileRefused.Kind;
import vn.dunghen.intake.file.Import.State;
import vn.dunghen.message.MessageKind;
import vn.dunghen.system.Token;

/** What can be done with files: upload, choose columns, take in, undo, throw away. */
@Component
public class Imports {

  private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9._-]{1,40}");
  private static final int MOST_WAITING = 20;
  private static final Duration KEPT_UNSTARTED = Duration.ofDays(7);

  private static final Instant EARLIEST = Instant.parse("1999-12-31T17:00:00Z");

  private final ImportRecords records;
  private final Claims claims;
  private final Refusals refusals;
  private final KeptFiles files;
  private final ImportQueue queue;
  private final Token token;

  Imports(
      ImportRecords records,
      Claims claims,
      Refusals refusals,
      KeptFiles files,
      ImportQueue queue,
      Token token) {
    this.records = records;
    this.claims = claims;
    this.refusals = refusals;
    this.files = files;
    this.queue = queue;
    this.token = token;
  }

  /** Refuses who does not show the token. Until people and roles come, it is all there is. */
  public void requireToken(String shown) {
    if (!token.matches(shown.strip())) {
      throw new FileRefused(
          Kind.NO_TOKEN,
          "Mã gửi dữ liệu bị thiếu hoặc không đúng. Hãy hỏi người quản trị máy chủ.");
    }
  }

  /**
   * Takes a file in to be looked at; nothing of it is written to the journal.
   *
   * @param asOf the time its rows speak of where they do not say; empty: that of the same file
   *     before, else now
   * @return the id of the import
   */
  public long upload(MessageKind kind, String source, Optional<Instant> asOf, InputStream in) {
    if (!SOURCE.matcher(source).matches()) {
      throw new FileRefused(
          "Tên nguồn chỉ gồm chữ không dấu, số, dấu chấm, gạch dưới, gạch ngang, tối đa 40 ký tự,"
              + " như bao-cao-xa.");
    }
    asOf.ifPresent(Imports::requireLikely);
    discardOld();
    KeptFiles.Received received = files.receive(in);
    try {
      FileForm.of(received.file());
      Instant speaksOf =
          asOf.or(() -> records.asOfBefore(received.digest(), kind, source))
              .orElseGet(Instant::now)
              .truncatedTo(ChronoUnit.SECONDS);
      long id =
          records.add(files.keeper(), kind, source, received.digest(), received.bytes(), speaksOf);
      files.keep(received, id);
      queue.add(id);
      return id;
    } finally {
      KeptFiles.delete(received.file());
    }
  }

  private static void requireLikely(Instant asOf) {
    if (asOf.isBefore(EARLIEST) || asOf.isAfter(Instant.now().plus(Duration.ofDays(1)))) {
      throw new FileRefused(
          "Thời điểm số liệu phải từ năm 2000 và không được sau lúc này quá một ngày.");
    }
  }

  private void discardOld() {
    List<Import> waiting = records.inState(files.keeper(), State.CHECKING, State.CHECKED);
    Instant old = Instant.now().minus(KEPT_UNSTARTED);
    long left = waiting.size();
    for (Import one : waiting) {
      if (one.uploadedAt().isBefore(old)
          && records.move(one.id(), State.DISCARDED, State.CHECKED)) {
        records.forget(one.id());
        files.delete(one.id());
        left--;
      }
    }
    if (left >= MOST_WAITING) {
      throw new FileRefused(
          Kind.NOT_NOW,
          "Đang có %d tệp đã tải lên mà chưa nhập. Hãy nhập hoặc bỏ bớt rồi tải tiếp."
              .formatted(left));
    }
  }

  /** The import of that number, or the refusal that there is none. */
  public Import get(long id) {
    return records
        .find(id)
        .orElseThrow(() -> new FileRefused(Kind.UNKNOWN, "Không có lần nhập tệp với số này."));
  }

  public List<Import> latest(int most) {
    return records.latest("", 0, most);
  }

  /**
   * What waits for somebody first, then the latest.
   *
   * @param source the only one that is wanted; empty: all
   */
  public List<Import> latest(String source, int after, int most) {
    return records.latest(source, after, most);
  }

  /** Sources that imported before. */
  public List<String> sources() {
    return records.sources();
  }

  public List<Refusal> firstRefusals(long id, int most) {
    return refusals.first(id, most);
  }

  /** Writes all refusals as CSV, in the order of the rows; none is held. */
  public void writeReport(long id, OutputStream out) {
    try {
      Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      // So that spreadsheets read Vietnamese letters.
      text.write('\ufeff');
      CsvWriter csv = CsvWriter.builder().build(text);
      csv.writeRecord("Dòng", "Cột", "Lý do");
      refusals.forEach(
          id, one -> csv.writeRecord(Integer.toString(one.row()), one.column(), one.reason()));
      csv.flush();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** Whether it can be told what each row will do. */
  public boolean hasForetold(Import job) {
    return job.state() == State.CHECKED && Files.exists(files.foretold(job.id()));
  }

  /** Writes what each row will do as CSV. */
  public void writeForetold(long id, OutputStream out) {
    try {
      Files.copy(files.foretold(id), out);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /**
   * A column of the sheet.
   *
   * @param place from 0
   * @param letter as the sheet names it
   * @param field what it means; empty: it is not used
   */
  public record SheetColumn(int place, String letter, String heading, String field) {}

  /** The columns of the file, read from it once more: headings are not kept. */
  public List<SheetColumn> columns(Import job) {
    if (job.state() != State.CHECKED || !files.of(job.id()).toFile().exists()) {
      return List.of();
    }
    Header header = header(job);
    return header.headed().stream()
        .map(
            place ->
                new SheetColumn(
                    place,
                    Cell.column(place),
                    header.shown(place),
                    job.mapping().getOrDefault(place, "")))
        .toList();
  }

  private Header header(Import job) {
    return Header.of(
        Sheet.of(files.of(job.id())),
        Columns.of(job.kind()),
        records.remembered(job.source(), job.kind()));
  }

  /** Chooses which column is which field, remembers it for the source, and looks once more. */
  public void choose(long id, Map<Integer, String> fields) {
    Import job = get(id);
    if (job.state() != State.CHECKED) {
      throw notNow();
    }
    Columns known = Columns.of(job.kind());
    Map<Integer, String> mapping = new TreeMap<>();
    Set<String> taken = new HashSet<>();
    fields.forEach(
        (place, field) -> {
          if (!field.isEmpty()) {
            if (known.named(field).isEmpty()) {
              throw new FileRefused(
                  "Không có cột «%s» trong loại dữ liệu này.".formatted(safe(field)));
            }
            if (!taken.add(field)) {
              throw new FileRefused(
                  "Hai cột của tệp cùng được chọn là %s.".formatted(known.titleOf(field)));
            }
            mapping.put(place, field);
          }
        });
    Header header = header(job);
    Map<String, String> remembered = new HashMap<>();
    for (int place : header.headed().stream().filter(header::plain).toList()) {
      remembered.put(Plain.of(header.names().get(place)), mapping.getOrDefault(place, ""));
    }
    mapping.keySet().retainAll(header.headed());
    if (mapping.isEmpty()) {
      throw new FileRefused("Chưa chọn cột nào.");
    }
    records.remember(job.source(), job.kind(), remembered);
    records.setMapping(id, header.row(), mapping);
    if (!records.move(id, State.CHECKING, State.CHECKED)) {
      throw notNow();
    }
    queue.add(id);
  }

  private static String safe(String field) {
    return field.matches("[A-Za-z]{1,40}") ? field : "?";
  }

  /** Starts taking it in, or starts again what was broken off. */
  public void start(long id) {
    Import job = get(id);
    if (job.state() == State.CHECKED && !job.said().isEmpty()) {
      throw new FileRefused(Kind.NOT_NOW, job.said());
    }
    if (!records.move(id, State.RUNNING, State.CHECKED, State.BROKEN_OFF)) {
      throw notNow();
    }
    queue.add(id);
  }

  /**
   * What undoing would do.
   *
   * @param takenBack messages that would be retracted
   * @param kept by the number of another import, how many would stay and be its own
   */
  public record Undoable(long takenBack, Map<Long, Long> kept) {

    public Undoable {
      kept = Collections.unmodifiableMap(new TreeMap<>(kept));
    }
  }

  /** What undoing it now would do. */
  public Undoable undoable(long id) {
    Map<Long, Long> kept = claims.shared(id);
    return new Undoable(
        claims.number(id) - kept.values().stream().mapToLong(Long::longValue).sum(), kept);
  }

  /** Takes back all that it was the first to say. Again: nothing more happens. */
  public void undo(long id) {
    Import job = get(id);
    if (job.kind() == MessageKind.RETRACTION) {
      throw new FileRefused(
          Kind.NOT_NOW,
          "Lần nhập này gồm các lệnh thu hồi; lệnh thu hồi không thu hồi lại được. Hãy gửi lại thông"
              + " điệp đã bị thu hồi với mã mới.");
    }
    if (job.state() == State.UNDOING || job.state() == State.UNDONE) {
      return;
    }
    if (!records.move(id, State.UNDOING, State.DONE, State.BROKEN_OFF)) {
      throw notNow();
    }
    queue.add(id);
  }

  /** Throws a file away of which nothing was taken in. */
  public void discard(long id) {
    get(id);
    if (!records.move(id, State.DISCARDED, State.CHECKED, State.UNREADABLE)) {
      throw notNow();
    }
    refusals.clear(id);
    records.forget(id);
    files.delete(id);
  }

  private static FileRefused notNow() {
    return new FileRefused(
        Kind.NOT_NOW, "Lần nhập này không ở trạng thái làm được việc đó. Hãy tải lại trang.");
  }
}
