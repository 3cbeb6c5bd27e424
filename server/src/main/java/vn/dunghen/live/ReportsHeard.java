package vn.dunghen.live;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.dunghen.message.Message;
import vn.dunghen.message.MessageKind;
import vn.dunghen.message.ReportTotalMessage;
import vn.dunghen.message.RetractionMessage;
import vn.dunghen.register.ReportTotal;

/** When reports were heard, by our own clock: what they say of their moment is the sender's. */
@Component
public class ReportsHeard {

  private final JdbcTemplate jdbc;

  ReportsHeard(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  private record Id(String source, String messageId) {}

  /** When the first report was heard of each unit, period and addressee, among those that stand. */
  Map<ReportTotal.Key, Instant> first(List<Message> messages) {
    Map<Id, Instant> heard = heard();
    Set<Id> retracted = new HashSet<>();
    for (Message message : messages) {
      if (message instanceof RetractionMessage retraction) {
        retracted.add(new Id(message.stamp().source(), retraction.retracts()));
      }
    }
    Map<ReportTotal.Key, Instant> first = new HashMap<>();
    for (Message message : messages) {
      Id id = new Id(message.stamp().source(), message.stamp().messageId());
      Instant at = heard.get(id);
      if (message instanceof ReportTotalMessage said && at != null && !retracted.contains(id)) {
        first.merge(Loader.key(said), at, (one, other) -> one.isBefore(other) ? one : other);
      }
    }
    return first;
  }

  private Map<Id, Instant> heard() {
    Map<Id, Instant> heard = new HashMap<>();
    jdbc.query(
        "select source, message_id, heard_at from journal where kind = '%s'"
            .formatted(MessageKind.REPORT_TOTAL.word()),
        row -> {
          heard.put(
              new Id(row.getString("source"), row.getString("message_id")),
              row.getTimestamp("heard_at").toInstant());
        });
    return heard;
  }
}
