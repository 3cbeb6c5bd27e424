package vn.dunghen.board.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dunghen.intake.portal.Strangers;
import vn.dunghen.source.SourceState;

/**
 * Every source, what waits to be mended, and what only a person can say.
 *
 * @param said what became of what was asked; empty: nothing was
 * @param refused why it was not done; empty: it was, or nothing was asked
 * @param silentAccounts those that have an account and never sent anything
 * @param waiting how many wait in quarantine for this filter
 * @param requested how many dossiers sources are asked to send again, for the portal
 * @param next the number after which the next page begins; null on the last
 */
public record SourcesPage(
    Frame frame,
    String said,
    String refused,
    List<SourceState> sources,
    List<String> silentAccounts,
    String filter,
    long waiting,
    List<Waiting> messages,
    @Nullable Long next,
    List<Strangers.Field> fields,
    List<Strangers.Name> names,
    long requested) {

  public SourcesPage {
    sources = List.copyOf(sources);
    silentAccounts = List.copyOf(silentAccounts);
    messages = List.copyOf(messages);
    fields = List.copyOf(fields);
    names = List.copyOf(names);
  }

  /**
   * A message that waits.
   *
   * @param body what is kept of it, to be corrected
   * @param corrected whether nothing is wrong with it any more, so that it can be taken in
   */
  public record Waiting(
      long id,
      Instant heardAt,
      String source,
      String messageId,
      String body,
      List<String> problems,
      boolean corrected) {}
}
