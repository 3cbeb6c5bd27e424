package vn.dunghen.intake.file;

import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.dunghen.canonical.MessageReader;
import vn.dunghen.canonical.MessageReader.Read;
import vn.dunghen.intake.Intake;
import vn.dunghen.intake.file.Import.State;
import vn.dunghen.message.MessageKind;

/**
 * Takes back all that an import was the first to say. Its retractions have ids and a time of their
 * own, made once, so that it may be cut off anywhere and run again.
 */
final class Undoing {

  private static final String REASON = "IMPORT-UNDONE";

  private final ImportRecords records;
  private final Refusals refusals;
  private final Claims claims;
  private final Intake intake;
  private final Import job;

  Undoing(ImportRecords records, Refusals refusals, Claims claims, Intake intake, Import job) {
    this.records = records;
    this.refusals = refusals;
    this.claims = claims;
    this.intake = intake;
    this.job = job;
  }

  void run(BooleanSupplier stopped) {
    Instant at = records.undoneAt(job.id());
    List<String> kept =
        claims.shared(job.id()).entrySet().stream()
            .map(
                one ->
                    "%s dòng mà lần nhập số %d cũng nói thì vẫn còn, nay thuộc lần nhập ấy."
                        .formatted(Words.number(one.getValue()), one.getKey()))
            .toList();
    claims.handOver(job.id());
    if (job.undoneAt() == null) {
      records.forget(job.id());
      records.tell(job.id(), kept);
    }
    long total = claims.number(job.id());
    long reached = 0;
    String last = "";
    List<String> next = claims.after(job.id(), last, Pass.TOGETHER);
    while (!next.isEmpty()) {
      if (stopped.getAsBoolean()) {
        throw new Pass.Stopped();
      }
      intake.take(next.stream().map(id -> retraction(id, at)).toList());
      reached += next.size();
      records.setReached(job.id(), reached, total);
      last = next.getLast();
      next = claims.after(job.id(), last, Pass.TOGETHER);
    }
    refusals.dismiss(job.id());
    records.setEnded(job.id(), State.UNDONE, job.counts());
  }

  private Read retraction(String messageId, Instant at) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("kind", MessageKind.RETRACTION.word());
    node.put("source", job.source());
    node.put(Columns.MESSAGE_ID, "hoan-tac-" + Draft.digest(messageId).substring(0, 40));
    node.put(Columns.SPOKE_OF, at.toString());
    node.put("retracts", messageId);
    node.put("reason", REASON);
    return MessageReader.read(node, at);
  }
}
