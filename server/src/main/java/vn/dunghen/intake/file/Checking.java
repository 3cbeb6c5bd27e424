package vn.dunghen.intake.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.intake.Outlook;
import vn.dunghen.intake.Outlooks;
import vn.dunghen.intake.file.Import.PreviewRow;
import vn.dunghen.intake.file.Import.State;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.message.MessageKind;

/** Reads a file and says what each row would do; of the journal nothing is written. */
final class Checking {

  /** So many rows further down are shown that are taken with a doubt. */
  private static final int DOUBTED = 30;

  private final ImportRecords records;
  private final Refusals refusals;
  private final Outlooks outlooks;
  private final Import job;
  private final Columns columns;
  private final Sentences sentences;
  private final List<PreviewRow> preview = new ArrayList<>();
  private final Map<Outlook.Becomes, Long> becomes = new EnumMap<>(Outlook.Becomes.class);
  private final LiveRegister live;
  private final Doubts doubts;
  private final Foretold foretold;
  private final Repeats.Heard told = new Repeats.Heard();
  private long warned;
  private long seen;
  private long doubted;

  Checking(
      ImportRecords records,
      Refusals refusals,
      Outlooks outlooks,
      LiveRegister live,
      Import job,
      Foretold foretold) {
    this.foretold = foretold;
    this.records = records;
    this.refusals = refusals;
    this.outlooks = outlooks;
    this.live = live;
    this.job = job;
    this.doubts = new Doubts(job.kind());
    this.columns = Columns.of(job.kind());
    this.sentences = new Sentences(columns);
  }

  void run(Sheet sheet, Pass pass) {
    refusals.clear(job.id());
    Sheet.Look look = sheet.look();
    Map<String, String> remembered = records.remembered(job.source(), job.kind());
    Header header = Header.of(sheet, columns, remembered);
    Map<Integer, String> mapping =
        job.mapping().isEmpty() ? header.proposed(columns, remembered) : job.mapping();
    records.setMapping(job.id(), header.row(), mapping);
    records.setReached(job.id(), 0, look.rows());
    List<String> notes = new ArrayList<>(look.notes());
    notes.add("Dòng tên cột là dòng %d.".formatted(header.row()));
    if (job.mapping().isEmpty()) {
      Optional<MessageKind> better = header.better(job.kind(), mapping.size());
      if (better.isPresent()) {
        end(
            ("Có vẻ là tệp «%s», không phải «%s». Hãy tải lên lần nữa và chọn loại dữ liệu ấy; nếu"
                    + " đúng là «%s» thì chọn ở phần Cột của tệp.")
                .formatted(
                    Columns.called(better.get()),
                    Columns.called(job.kind()),
                    Columns.called(job.kind())),
            0,
            notes);
        return;
      }
    }
    List<String> missing = Pass.missing(columns, mapping);
    if (!missing.isEmpty()) {
      end(
          "Chưa biết cột nào là: %s. Hãy chọn ở phần Cột của tệp."
              .formatted(String.join("; ", missing)),
          0,
          notes);
      return;
    }
    RowReader reader = new RowReader(job.kind(), job.source(), job.asOf(), mapping);
    Understood understood = new Understood(live, job.kind(), mapping);
    long rows =
        pass.read(
            sheet,
            header.row(),
            reader,
            job.source(),
            batch -> take(batch, understood, look.rows()));
    notes.addAll(understood.spans());
    notes.addAll(notes(header, mapping, reader));
    end(verdict(rows, reader), rows, notes);
  }

  private void take(Pass.Batch batch, Understood understood, long total) {
    List<Outlook> foreseen = outlooks.of(batch.reads());
    List<Refusals.Kept> refused = new ArrayList<>();
    for (int i = 0; i < foreseen.size(); i++) {
      Outlook outlook = once(foreseen.get(i));
      Draft draft = batch.drafts().get(i);
      int row = draft.row();
      boolean taken = outlook.becomes() != Outlook.Becomes.REFUSED;
      becomes.merge(outlook.becomes(), 1L, Long::sum);
      List<String> odd = taken ? odd(draft, outlook) : List.of();
      warned += odd.isEmpty() ? 0 : 1;
      if (taken) {
        understood.hear(draft.node());
      }
      List<Refusal> why =
          outlook.problems().stream().map(problem -> sentences.of(row, problem)).toList();
      why.forEach(refusal -> refused.add(new Refusals.Kept(refusal, null)));
      boolean first = seen++ < Import.FIRST_ROWS;
      if (first || (!odd.isEmpty() && doubted++ < DOUBTED)) {
        List<Import.Value> values = taken ? understood.values(draft.node()) : List.of();
        preview.add(shown(row, outlook, why, odd, values));
      }
      foretold.add(shown(row, outlook, why, odd, List.of()));
    }
    refusals.add(job.id(), refused);
    records.setReached(job.id(), Math.min(batch.lastRow(), total), total);
  }

  /** Of a subject only the first row of the file is the first to tell. */
  private Outlook once(Outlook outlook) {
    return outlook.becomes() == Outlook.Becomes.NEW && !told.first(outlook.subject())
        ? new Outlook(
            Outlook.Becomes.CHANGES, outlook.subject(), outlook.warnings(), outlook.problems())
        : outlook;
  }

  /** What is to be looked at in a row that is taken all the same. */
  private List<String> odd(Draft draft, Outlook outlook) {
    List<String> odd = new ArrayList<>();
    if (draft.contradicts() > 0) {
      odd.add(
          "Mã này có ở dòng %d với nội dung khác; dòng sau được dùng."
              .formatted(draft.contradicts()));
    }
    if (outlook.becomes() != Outlook.Becomes.KNOWN) {
      outlook.warnings().forEach(doubt -> odd.add(sentences.doubt(doubt)));
      odd.addAll(doubts.of(draft.node()));
    }
    return odd;
  }

  private static PreviewRow shown(
      int row, Outlook outlook, List<Refusal> why, List<String> odd, List<Import.Value> values) {
    List<String> says = new ArrayList<>();
    why.forEach(
        refusal ->
            says.add(
                refusal.column().isEmpty()
                    ? refusal.reason()
                    : refusal.column() + ": " + refusal.reason()));
    says.addAll(odd);
    Import.Becomes word =
        switch (outlook.becomes()) {
          case NEW -> Import.Becomes.NEW;
          case CHANGES -> Import.Becomes.CHANGES;
          case KNOWN -> Import.Becomes.KNOWN;
          case REFUSED -> Import.Becomes.REFUSED;
        };
    return new PreviewRow(row, word, outlook.subject(), says, values);
  }

  private List<String> notes(Header header, Map<Integer, String> mapping, RowReader reader) {
    List<String> notes = new ArrayList<>();
    List<String> unused =
        header.headed().stream()
            .filter(column -> !mapping.containsKey(column))
            .map(
                column ->
                    header.plain(column)
                        ? "%s (%s)".formatted(header.shown(column), Cell.column(column))
                        : header.shown(column))
            .toList();
    if (!unused.isEmpty()) {
      notes.add("Cột không dùng, giá trị không được đọc: %s.".formatted(String.join("; ", unused)));
    }
    if (!mapping.containsValue(Columns.SPOKE_OF)) {
      notes.add(
          "Tệp không có cột Thời điểm số liệu: mọi dòng được hiểu là đúng vào lúc %s."
              .formatted(VietnamTime.moment(job.asOf())));
    }
    if (reader.seen().daysForMoments() > 0) {
      notes.add(
          "%s ô chỉ ghi ngày ở cột cần cả giờ, được hiểu là 00:00 của ngày đó."
              .formatted(Words.number(reader.seen().daysForMoments())));
    }
    return notes;
  }

  /** Why it may not be taken in, or nothing. */
  private String verdict(long rows, RowReader reader) {
    if (rows == 0) {
      return "Dưới dòng tên cột không có dòng dữ liệu nào.";
    }
    if (!reader.monthFirst().isEmpty()) {
      return ("Cột %s có ngày viết tháng trước ngày, nên các ngày khác trong cột cũng có thể bị hiểu"
              + " sai. Hãy định dạng lại cả cột theo ngày/tháng/năm rồi tải lên lần nữa.")
          .formatted(String.join("; ", reader.monthFirst()));
    }
    return number(Outlook.Becomes.REFUSED) == rows
        ? "Không có dòng nào nhận được. Hãy xem lý do, sửa tệp rồi tải lên lần nữa."
        : "";
  }

  private long number(Outlook.Becomes becoming) {
    return becomes.getOrDefault(becoming, 0L);
  }

  private void end(String said, long rows, List<String> notes) {
    records.setFound(
        job.id(),
        State.CHECKED,
        said,
        new Import.Counts(
            rows,
            number(Outlook.Becomes.NEW),
            number(Outlook.Becomes.CHANGES),
            number(Outlook.Becomes.KNOWN),
            number(Outlook.Becomes.REFUSED),
            warned,
            0,
            0,
            0),
        notes,
        preview);
  }
}
