package vn.dunghen.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.dunghen.board.page.DossierPage.Difference;
import vn.dunghen.board.page.Written;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Counts;
import vn.dunghen.counting.Rules;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.Due;
import vn.dunghen.dossier.Result;
import vn.dunghen.dossier.Supplement;

/** What the province knows of a dossier beside what the portal has received. */
final class DossierDifferences {

  private final Question question;
  private final Names names;
  private final Rules rules;

  DossierDifferences(Question question, Names names, Rules rules) {
    this.question = question;
    this.names = names;
    this.rules = rules;
  }

  /** What differs first. */
  List<Difference> of(Dossier local, Dossier portal) {
    List<Difference> all = new ArrayList<>();
    add(all, "status", Statuses.of(question, local), Statuses.of(question, portal));
    add(all, "due", due(local), due(portal));
    add(all, "verdict", verdict(local), verdict(portal));
    add(all, "accepted", moment(local.acceptedAt()), moment(portal.acceptedAt()));
    add(all, "ended", moment(local.endedAt()), moment(portal.endedAt()));
    add(all, "supplements", supplements(local), supplements(portal));
    add(all, "results", results(local), results(portal));
    add(
        all,
        "channel",
        Statuses.channel(question, local.channel()),
        Statuses.channel(question, portal.channel()));
    add(
        all,
        "unit",
        names.nameOf(local.owner().orElse(null)),
        names.nameOf(portal.owner().orElse(null)));
    List<Difference> ordered = new ArrayList<>(all.stream().filter(Difference::differs).toList());
    all.stream().filter(difference -> !difference.differs()).forEach(ordered::add);
    return ordered;
  }

  private void add(List<Difference> all, String key, String local, String portal) {
    all.add(new Difference(question.t("difference." + key), local, portal, !local.equals(portal)));
  }

  private String due(Dossier dossier) {
    Due due = dossier.due();
    return due == null ? Written.NOTHING : moment(due.at());
  }

  private String verdict(Dossier dossier) {
    return switch (Counts.dossier(CountName.ON_TIME)
        .of(dossier, rules)
        .at(Moments.ofPage(question, dossier, rules))) {
      case YES -> question.t("verdict.yes");
      case NO -> question.t("verdict.no");
      case NOT_APPLICABLE -> question.t("verdict.na");
    };
  }

  private String moment(@org.jspecify.annotations.Nullable Instant moment) {
    return question.written().moment(moment);
  }

  private String supplements(Dossier dossier) {
    return dossier.supplements().isEmpty()
        ? Written.NOTHING
        : dossier.supplements().stream().map(this::round).collect(Collectors.joining("; "));
  }

  private String round(Supplement round) {
    return moment(round.askedAt()) + " – " + moment(round.answeredAt());
  }

  private String results(Dossier dossier) {
    long files = dossier.results().stream().filter(Result::hasFile).count();
    return question.written().count(files);
  }
}
