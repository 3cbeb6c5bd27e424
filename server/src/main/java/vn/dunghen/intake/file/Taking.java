package vn.dunghen.intake.file;

import java.util.ArrayList;
import java.util.List;
import vn.dunghen.canonical.MessageReader.Good;
import vn.dunghen.canonical.Problem;
import vn.dunghen.intake.Intake;
import vn.dunghen.intake.Receipt;
import vn.dunghen.intake.file.Import.Counts;
import vn.dunghen.intake.file.Import.State;

/**
 * Takes the rows of a checked file in. It may be cut off anywhere and run again: what was taken is
 * known then.
 */
final class Taking {

  private final ImportRecords records;
  private final Refusals refusals;
  private final Claims claims;
  private final Intake intake;
  private final Import job;
  private final Sentences sentences;
  private long refused;

  Taking(ImportRecords records, Refusals refusals, Claims claims, Intake intake, Import job) {
    this.records = records;
    this.refusals = refusals;
    this.claims = claims;
    this.intake = intake;
    this.job = job;
    this.sentences = new Sentences(Columns.of(job.kind()));
  }

  void run(Sheet sheet, Pass pass) {
    refusals.clear(job.id());
    records.setReached(job.id(), 0, job.total());
    RowReader reader = new RowReader(job.kind(), job.source(), job.asOf(), job.mapping());
    long rows = pass.read(sheet, job.headerRow(), reader, job.source(), this::take);
    long accepted = claims.number(job.id());
    Counts seen = job.counts();
    records.setEnded(
        job.id(),
        State.DONE,
        new Counts(
            rows,
            seen.fresh(),
            seen.changes(),
            seen.known(),
            seen.refused(),
            seen.warned(),
            accepted,
            Math.max(0, rows - refused - accepted),
            refused));
  }

  private void take(Pass.Batch batch) {
    List<Claims.Id> sound = new ArrayList<>();
    for (int i = 0; i < batch.reads().size(); i++) {
      if (batch.reads().get(i) instanceof Good) {
        sound.add(batch.ids().get(i));
      }
    }
    claims.claim(job.id(), job.source(), sound);
    Receipt receipt = intake.take(batch.reads());
    List<Refusals.Kept> kept = new ArrayList<>();
    for (Receipt.Result result : receipt.results()) {
      if (result.quarantineId() != null) {
        refused++;
        int row = batch.drafts().get(result.index()).row();
        for (Problem problem : result.problems()) {
          kept.add(new Refusals.Kept(sentences.of(row, problem), result.quarantineId()));
        }
      }
    }
    refusals.add(job.id(), kept);
    records.setReached(job.id(), Math.min(batch.lastRow(), job.total()), job.total());
  }
}
