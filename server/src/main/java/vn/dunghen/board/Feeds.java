package vn.dunghen.board;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dunghen.board.page.OverviewPage.Feed;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.live.Change;
import vn.dunghen.live.Changes;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.organisation.Unit;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.petition.PetitionCode;
import vn.dunghen.procedure.ProcedureCode;

/** What was heard in the last minutes. */
@Component
final class Feeds {

  private static final Duration LATELY = Duration.ofMinutes(10);
  private static final int SHOWN = 6;

  private final Changes changes;
  private final LiveRegister live;

  Feeds(Changes changes, LiveRegister live) {
    this.changes = changes;
    this.live = live;
  }

  Feed of(Question question) {
    List<Change> recent = changes.recent();
    Instant since = question.asOf().minus(LATELY);
    List<Change> lately = recent.stream().filter(one -> one.heardAt().isAfter(since)).toList();
    List<Feed.Item> items =
        recent.stream().limit(SHOWN).map(change -> item(question, change)).toList();
    long units = lately.stream().map(Change::unit).filter(unit -> unit != null).distinct().count();
    String summary =
        live.knownAt().equals(Instant.EPOCH)
            ? question.t("feed.never")
            : question.t(
                lately.size() == recent.size() && !recent.isEmpty() && recent.size() >= 200
                    ? "feed.summary.more"
                    : "feed.summary",
                question.written().count(lately.size()),
                question.written().count(units));
    return new Feed(items, summary);
  }

  private Feed.Item item(Question question, Change change) {
    Optional<Unit> unit =
        Optional.ofNullable(change.unit())
            .map(code -> question.tree().place(code).unit())
            .flatMap(question.tree()::find);
    @Nullable UnitCode code = unit.map(Unit::code).orElse(null);
    String dossier = change.dossier();
    return new Feed.Item(
        change.heardAt(),
        question.t("heard." + change.kind().name()),
        unit.map(Unit::name).orElse(null),
        code == null ? null : question.links().unit(code),
        dossier == null ? change.subject() : dossier,
        href(question, change));
  }

  private static @Nullable String href(Question question, Change change) {
    String dossier = change.dossier();
    if (dossier != null) {
      return question.links().dossier(new DossierCode(dossier));
    }
    return switch (change.kind()) {
      case PETITION -> question.links().petition(new PetitionCode(change.subject()));
      case PROCEDURE -> question.links().procedure(new ProcedureCode(change.subject()));
      case UNIT, OFFICER, REPORT_TOTAL, RETRACTION -> null;
      case DOSSIER, STEP, SUPPLEMENT, RESULT, PAYMENT, RATING, ACKNOWLEDGEMENT -> null;
    };
  }
}
