package vn.dunghen.board.page;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dunghen.intake.portal.Strangers;
import vn.dunghen.source.SourceState;

/**
 * Every source, what waits to be mended, and what only a person can say.
 *
 * @param asOf when it was looked at
 * @param said what became of what was asked; empty: nothing was
 * @param refused why it was not done; empty: it was, or nothing was asked
 * @param silentAccounts those that have an account and never sent anything
 * @param after the number after which this page begins; 0 on the first
 * @param waiting how many wait in quarantine for this filter
 * @param requested how many dossiers sources are asked to send again, for the portal
 * @param next the number after which the next page begins; null on the last
 */
public record SourcesPage(
    Frame frame,
    Instant asOf,
    String said,
    String refused,
    List<SourceState> sources,
    List<String> silentAccounts,
    String filter,
    long after,
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
   * The address of a page of what waits.
   *
   * @param source the only one; empty: all
   * @param after the number after which it begins; null: the first page
   */
  public String path(String source, @Nullable Long after) {
    return frame
            .links()
            .address("/nguon", "nguon", source, "sau", after == null ? null : after.toString())
        + "#cach-ly";
  }

  /** Whether the filter is a source of which nothing is told above. */
  public boolean unlisted() {
    return !filter.isEmpty() && sources.stream().noneMatch(one -> one.source().equals(filter));
  }

  /** What a rule that was broken is called; null where it has no name. */
  public static @Nullable String word(Texts texts, String rule) {
    return Stream.of("rule." + rule, "dq." + rule)
        .filter(texts::has)
        .findFirst()
        .map(texts::get)
        .orElse(null);
  }

  /**
   * A message that waits.
   *
   * @param body what is kept of it, to be corrected
   * @param open whether somebody just tried to mend it; then the body is what was typed
   * @param corrected whether nothing is wrong with it any more, so that it can be taken in
   */
  public record Waiting(
      long id,
      Instant heardAt,
      String source,
      String messageId,
      String body,
      boolean open,
      List<String> problems,
      boolean corrected) {}
}
