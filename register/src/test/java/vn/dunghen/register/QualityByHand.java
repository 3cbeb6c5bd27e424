package vn.dunghen.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.StatusChange;
import vn.dunghen.quality.DossierChecks;
import vn.dunghen.quality.Finding;
import vn.dunghen.quality.QualityRule;
import vn.dunghen.quality.QualitySettings;
import vn.dunghen.quality.Subject;
import vn.dunghen.quality.Trait;
import vn.dunghen.quality.Traits;
import vn.dunghen.quality.Twin;

/** The slow way to a figure of data quality: each dossier is asked by the rules of the model. */
final class QualityByHand {

  private final QualityQuestion question;
  private final Collection<Dossier> all;
  private final Map<DossierCode, Dossier> portal;
  private final List<Dossier> begun;

  QualityByHand(
      QualityQuestion question, Collection<Dossier> all, Map<DossierCode, Dossier> portal) {
    this.question = question;
    this.all = all;
    this.portal = portal;
    this.begun = new ByHand(question.slice(), all).inSlice().stream().filter(this::began).toList();
  }

  private boolean began(Dossier dossier) {
    Instant moment = moment(dossier).orElse(Instant.MAX);
    Slice slice = question.slice();
    return slice.period().contains(moment)
        && !moment.isAfter(slice.asOf())
        && (question.source() == null || question.source().equals(dossier.source()));
  }

  private static Optional<Instant> moment(Dossier dossier) {
    return Optional.ofNullable(dossier.acceptedAt())
        .or(() -> Optional.ofNullable(dossier.submittedAt()))
        .or(() -> dossier.statusHistory().stream().map(StatusChange::at).findFirst());
  }

  Set<QualityRule> rules(Dossier dossier) {
    Subject subject =
        Subject.of(
            dossier, portal.get(dossier.code()), SmallProvince.RULES, SmallProvince.ORGANISATION);
    Set<QualityRule> rules = EnumSet.noneOf(QualityRule.class);
    DossierChecks.of(subject).stream()
        .filter(finding -> finding.holdsAt(question.slice().asOf()))
        .map(Finding::rule)
        .forEach(rules::add);
    rules.removeAll(question.unjudged());
    if (all.stream().anyMatch(other -> twins(dossier, other))) {
      rules.add(QualityRule.DQ_05);
    }
    return rules;
  }

  private static boolean twins(Dossier one, Dossier other) {
    return !one.code().equals(other.code())
        && (sameContent(one, other) || sameReceipt(one, other))
        && one.owner().equals(other.owner())
        && one.procedure() != null
        && other.procedure() != null
        && one.procedure().national().equals(other.procedure().national());
  }

  private static boolean sameContent(Dossier one, Dossier other) {
    return Twin.content(one) != 0
        && Twin.content(one) == Twin.content(other)
        && Twin.minute(instant(one)) == Twin.minute(instant(other));
  }

  private static boolean sameReceipt(Dossier one, Dossier other) {
    return one.acceptedAt() != null
        && other.acceptedAt() != null
        && day(one.acceptedAt()).equals(day(other.acceptedAt()))
        && one.source() != null
        && one.source().equals(other.source())
        && !one.aliases().isEmpty()
        && !other.aliases().isEmpty()
        && one.aliases().getFirst().equals(other.aliases().getFirst());
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneId.of("Asia/Ho_Chi_Minh"));
  }

  private static Instant instant(Dossier dossier) {
    return moment(dossier).orElseThrow();
  }

  long dossiers() {
    return begun.size();
  }

  long with(QualityRule rule) {
    return begun.stream().filter(dossier -> rules(dossier).contains(rule)).count();
  }

  long with(@Nullable Trait trait) {
    return begun.stream()
        .filter(d -> Traits.of(d, SmallProvince.RULES.calendar()).contains(trait))
        .count();
  }

  long sharingAResult() {
    return begun.stream().filter(one -> all.stream().anyMatch(o -> shares(one, o))).count();
  }

  private static boolean shares(Dossier one, Dossier other) {
    return !one.code().equals(other.code())
        && Twin.links(one).stream().anyMatch(Twin.links(other)::contains);
  }

  long lost(QualitySettings settings) {
    return begun.stream()
        .mapToLong(d -> rules(d).stream().mapToInt(settings::weight).max().orElse(0))
        .sum();
  }

  long faulty(QualitySettings settings) {
    return begun.stream()
        .filter(d -> rules(d).stream().anyMatch(rule -> settings.weight(rule) > 0))
        .count();
  }
}
