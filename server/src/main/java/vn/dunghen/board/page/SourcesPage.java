package vn.dunghen.board.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dunghen.intake.file.Correction;
import vn.dunghen.intake.portal.Strangers;
import vn.dunghen.organisation.Unit;
import vn.dunghen.source.SourceState;

/**
 * Every source, what waits to be mended, and what only a person can say.
 *
 * @param asOf when it was looked at
 * @param said what became of what was asked; empty: nothing was
 * @param refused why it was not done; empty: it was, or nothing was asked
 * @param silentAccounts those that have an account and never sent anything
 * @param reasons for which messages wait, each with how many
 * @param after the number after which this page begins; 0 on the first
 * @param waiting how many wait in quarantine for this filter
 * @param units to choose from, where a message waits for the code of one
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
    QuarantineFilter filter,
    Map<String, Long> reasons,
    long after,
    long waiting,
    List<Waiting> messages,
    List<Unit> units,
    @Nullable Long next,
    List<Strangers.Field> fields,
    List<Strangers.Name> names,
    long requested) {

  public SourcesPage {
    sources = List.copyOf(sources);
    reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
    silentAccounts = List.copyOf(silentAccounts);
    messages = List.copyOf(messages);
    units = List.copyOf(units);
    fields = List.copyOf(fields);
    names = List.copyOf(names);
  }

  /**
   * The address of a page of what waits.
   *
   * @param after the number after which it begins; null: the first page
   */
  public String path(QuarantineFilter wanted, @Nullable Long after) {
    List<@Nullable String> pairs = new ArrayList<>();
    wanted.parameters().forEach((name, value) -> pairs.addAll(List.of(name, value)));
    pairs.add("sau");
    pairs.add(after == null ? null : after.toString());
    return frame.links().address("/nguon", pairs.toArray(new @Nullable String[0])) + "#cach-ly";
  }

  /** Fields that the protocol does not have. */
  public List<Strangers.Field> strangeFields() {
    return fields.stream().filter(field -> !field.ofProtocol()).toList();
  }

  /** Fields that it has, of which something was sent that could not be read. */
  public List<Strangers.Field> unreadFields() {
    return fields.stream().filter(Strangers.Field::ofProtocol).toList();
  }

  /** Whether the filter is a source of which nothing is told above. */
  public boolean unlisted() {
    return !filter.source().isEmpty()
        && !filter.source().equals(QuarantineFilter.NO_SOURCE)
        && sources.stream().noneMatch(one -> one.source().equals(filter.source()));
  }

  /** Whether the filter is a reason for which nothing waits. */
  public boolean unheld() {
    return !filter.rule().isEmpty() && !reasons.containsKey(filter.rule());
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
   * @param open whether somebody just tried to mend it
   * @param asText whether it was tried as text; then the body is what was typed
   * @param problems as they were found, by where they are
   * @param brief what is wrong with it first, as a clerk reads it; empty: nothing is
   * @param correction all of it as a form
   * @param corrected whether nothing is wrong with it any more, so that it can be taken in
   * @param sound whether it would be taken in as it is, corrected or not
   */
  public record Waiting(
      long id,
      Instant heardAt,
      String source,
      String messageId,
      String body,
      boolean open,
      boolean asText,
      List<String> problems,
      String brief,
      Correction correction,
      boolean corrected,
      boolean sound) {}
}
