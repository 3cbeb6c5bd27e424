package vn.dunghen.board;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.dunghen.board.page.ListPage;
import vn.dunghen.board.page.ListPage.Reason;
import vn.dunghen.board.page.ListPage.Rows;
import vn.dunghen.calendar.DateOutsideCalendar;
import vn.dunghen.calendar.Period;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Counts;
import vn.dunghen.counting.PetitionCount;
import vn.dunghen.counting.PetitionHandledOnTime;
import vn.dunghen.counting.Rules;
import vn.dunghen.counting.Verdict;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Due;
import vn.dunghen.journal.Dossiers;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.petition.Petition;
import vn.dunghen.procedure.Procedure;
import vn.dunghen.procedure.ProcedureCode;
import vn.dunghen.register.Listing;

/** Rows of a list, each with the verdict of the count and its sentence. */
@Component
final class ListRows {

  private final Dossiers dossiers;
  private final LiveRegister live;
  private final Names names;

  ListRows(Dossiers dossiers, LiveRegister live, Names names) {
    this.dossiers = dossiers;
    this.live = live;
    this.names = names;
  }

  /**
   * The rows of a listing.
   *
   * @param verdicts counts to give the reasons of
   */
  Rows of(Question question, Listing listing, List<CountName> verdicts) {
    return switch (listing) {
      case Listing.DossierListing listed -> dossiers(question, listed.rows(), verdicts);
      case Listing.ProcedureListing listed ->
          new Rows.Procedures(
              listed.rows().stream().map(code -> procedure(question, code, verdicts)).toList());
      case Listing.PetitionListing listed ->
          new Rows.Petitions(
              listed.rows().stream().map(one -> petition(question, one, verdicts)).toList());
      case Listing.ReportListing listed ->
          new Rows.Reports(
              listed.rows().stream()
                  .map(
                      report ->
                          new ListPage.ReportRow(
                              names.nameOf(report.key().unit()),
                              Frames.periodName(question.language(), report.key().period()),
                              report.key().to().name(),
                              report.received()))
                  .toList());
    };
  }

  private Rows.Dossiers dossiers(
      Question question, List<Listing.DossierRow> rows, List<CountName> verdicts) {
    Optional<Map<DossierCode, Dossier>> known = states(question, rows);
    List<ListPage.DossierRow> written =
        rows.stream()
            .map(
                row ->
                    dossier(
                        question,
                        row,
                        known.map(states -> states.get(row.code())).orElse(null),
                        verdicts))
            .toList();
    return new Rows.Dossiers(written, known.isPresent());
  }

  /** The dossiers of the rows; empty while the store is away. */
  private Optional<Map<DossierCode, Dossier>> states(
      Question question, List<Listing.DossierRow> rows) {
    if (!live.storeReachable()) {
      return Optional.empty();
    }
    try {
      List<DossierCode> codes = rows.stream().map(Listing.DossierRow::code).toList();
      return Optional.of(dossiers.find(codes, question.ledger()));
    } catch (DataAccessException | TransactionException away) {
      return Optional.empty();
    }
  }

  private ListPage.DossierRow dossier(
      Question question,
      Listing.DossierRow row,
      @Nullable Dossier dossier,
      List<CountName> verdicts) {
    boolean ended = row.endedAt() != null && !row.endedAt().isAfter(question.asOf());
    Instant moment = Moments.of(question, row.endedAt(), live.rules());
    @Nullable Due due = dossier == null ? null : dossier.due();
    List<Reason> reasons =
        dossier == null
            ? List.of()
            : verdicts.stream()
                .filter(count -> count.subject() == CountName.Subject.DOSSIER)
                .map(count -> Reasons.of(question, count, dossier, moment, live.rules()))
                .toList();
    boolean waiting = reasons.stream().anyMatch(Reason::waiting);
    return new ListPage.DossierRow(
        row.code().value(),
        question.links().dossier(row.code()),
        row.procedure() == null
            ? question.t("dossier.procedure.none")
            : names.nameOf(row.procedure()),
        question.unit().code().equals(row.unit()) ? null : names.nameOf(row.unit()),
        row.acceptedAt(),
        due == null ? null : due.at(),
        ended ? row.endedAt() : null,
        question.t(waiting ? "stage.waiting" : "stage.running"),
        reasons);
  }

  private ListPage.ProcedureRow procedure(
      Question question, ProcedureCode code, List<CountName> verdicts) {
    Optional<Procedure> known = live.procedures().find(code);
    @Nullable Reason reason =
        known.flatMap(procedure -> reason(question, procedure, verdicts)).orElse(null);
    return new ListPage.ProcedureRow(
        code.value(),
        question.links().procedure(code, question.unit().code()),
        names.nameOf(code),
        known.map(Procedure::field).orElse(""),
        known.map(Procedure::limit).map(question.language()::say).orElse(""),
        known.map(Procedure::state).map(question.language()::say).orElse(""),
        reason);
  }

  private Optional<Reason> reason(
      Question question, Procedure procedure, List<CountName> verdicts) {
    return verdicts.stream()
        .filter(count -> count.subject() == CountName.Subject.PROCEDURE)
        .findFirst()
        .map(
            count -> {
              Verdict verdict =
                  Counts.procedure(count)
                      .of(procedure, question.period(), question.asOf(), live.rules());
              return new Reason(
                  verdict.answer(), false, question.language().say(verdict.sentence()));
            });
  }

  private ListPage.PetitionRow petition(
      Question question, Petition petition, List<CountName> verdicts) {
    Rules rules = live.rules();
    Period period = question.period();
    Instant moment = PetitionCount.evaluatedAt(petition, period, question.asOf());
    @Nullable Reason reason =
        verdicts.stream()
            .filter(count -> count.subject() == CountName.Subject.PETITION)
            .findFirst()
            .map(
                count ->
                    Reasons.of(
                        question, Counts.petition(count).of(petition, rules).stretchAt(moment)))
            .orElse(null);
    return new ListPage.PetitionRow(
        petition.code().value(),
        question.links().petition(petition.code()),
        names.nameOf(petition.unit()),
        petition.arrivedAt().orElse(null),
        lastLimit(petition, rules),
        petition.finishedAt().filter(end -> !end.isAfter(question.asOf())).orElse(null),
        reason);
  }

  private static java.time.@Nullable LocalDate lastLimit(Petition petition, Rules rules) {
    if (petition.arrivedAt().isEmpty()) {
      return null;
    }
    try {
      return PetitionHandledOnTime.limits(petition, rules).stream()
          .map(PetitionHandledOnTime.Limit::lastDay)
          .max(java.time.LocalDate::compareTo)
          .orElse(null);
    } catch (DateOutsideCalendar unknown) {
      return null;
    }
  }
}
