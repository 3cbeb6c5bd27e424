package vn.dunghen.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dunghen.canonical.Problem;
import vn.dunghen.folding.DossierFold;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.message.AcknowledgementMessage;
import vn.dunghen.message.DossierMessage;
import vn.dunghen.message.Message;
import vn.dunghen.message.OfficerMessage;
import vn.dunghen.message.PaymentMessage;
import vn.dunghen.message.PetitionMessage;
import vn.dunghen.message.ProcedureMessage;
import vn.dunghen.message.RatingMessage;
import vn.dunghen.message.ReportTotalMessage;
import vn.dunghen.message.ResultMessage;
import vn.dunghen.message.RetractionMessage;
import vn.dunghen.message.Said;
import vn.dunghen.message.StepMessage;
import vn.dunghen.message.SupplementMessage;
import vn.dunghen.message.UnitMessage;
import vn.dunghen.organisation.Unit;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.procedure.ProcedureCode;
import vn.dunghen.quality.DossierChecks;
import vn.dunghen.quality.QualityRule;
import vn.dunghen.quality.Subject;

/**
 * Units and procedures that nobody has told us of yet, and what else is seen to be wrong in a
 * message by itself: kept as sent, and said to the sender.
 */
@Component
class UnknownCodes {

  private final LiveRegister live;

  UnknownCodes(LiveRegister live) {
    this.live = live;
  }

  /** The units and procedures that the same batch tells of. */
  static final class Told {
    private final Set<UnitCode> units = new HashSet<>();
    private final Set<ProcedureCode> procedures = new HashSet<>();

    void hear(Message message) {
      if (message instanceof UnitMessage said) {
        units.add(said.unit());
      } else if (message instanceof ProcedureMessage said) {
        procedures.add(said.procedure().national());
      }
    }
  }

  /** Whether it tells of a unit or a procedure that is in the lists already. */
  boolean listed(Message message) {
    return switch (message) {
      case UnitMessage said -> live.organisation().find(said.unit()).isPresent();
      case ProcedureMessage said -> live.procedures().find(said.procedure().national()).isPresent();
      case DossierMessage _,
          StepMessage _,
          SupplementMessage _,
          ResultMessage _,
          PaymentMessage _,
          RatingMessage _,
          PetitionMessage _,
          OfficerMessage _,
          ReportTotalMessage _,
          AcknowledgementMessage _,
          RetractionMessage _ ->
          false;
    };
  }

  /** One warning for each; empty where all codes are known, or told in the same batch. */
  List<Problem> in(Message message, Told beside) {
    List<Problem> found = new ArrayList<>();
    switch (message) {
      case DossierMessage said -> {
        unit("/competentUnit", said.competentUnit(), beside, found);
        unit("/receivingUnit", said.receivingUnit(), beside, found);
        procedure(said.procedure(), beside, found);
        atOnce(said, found);
      }
      case PetitionMessage said -> unit("/unit", said.unit(), beside, found);
      case ReportTotalMessage said -> unit("/unit", new Said<>(said.unit()), beside, found);
      case UnitMessage said -> {
        unit("/parent", said.parent(), beside, found);
        notFollowed(said, found);
      }
      // The others name units and procedures only beside a dossier, or tell of new ones.
      case StepMessage _,
          SupplementMessage _,
          ResultMessage _,
          PaymentMessage _,
          RatingMessage _,
          ProcedureMessage _,
          OfficerMessage _,
          AcknowledgementMessage _,
          RetractionMessage _ -> {}
    }
    return found;
  }

  /** What rules of data quality find in the message by itself; it is kept as sent all the same. */
  private void atOnce(DossierMessage said, List<Problem> found) {
    DossierFold.local(said.dossier(), List.of(said))
        .map(dossier -> Subject.of(dossier, null, live.rules(), live.organisation()))
        .ifPresent(
            subject ->
                DossierChecks.atOnce(subject)
                    .forEach(
                        finding ->
                            found.add(
                                new Problem(
                                    pointer(finding.rule()),
                                    finding.rule().number(),
                                    finding.vi() + " · " + finding.en()))));
  }

  private static String pointer(QualityRule rule) {
    return rule == QualityRule.DQ_07 ? "/components" : "/due";
  }

  /** What would break the tree is kept and not followed. */
  private void notFollowed(UnitMessage said, List<Problem> found) {
    boolean ownParent = said.parent() != null && said.unit().equals(said.parent().value());
    Optional<Unit> root =
        live.organisation()
            .find(said.unit())
            .filter(unit -> unit.parent() == null && unit.validTo() == null);
    boolean changesRoot =
        root.isPresent()
            && ((said.parent() != null && said.parent().value() != null)
                || (said.validTo() != null && said.validTo().value() != null)
                || (said.unitKind() != null && said.unitKind().value() != root.get().kind()));
    if (ownParent || changesRoot) {
      found.add(
          new Problem(
              ownParent ? "/parent" : "/unit",
              "DQ-21",
              "thay đổi này làm hỏng cây đơn vị nên được giữ mà không áp dụng"
                  + " · this would break the tree of units, so it is kept and not followed"));
    }
  }

  private void unit(
      String pointer, @Nullable Said<UnitCode> said, Told beside, List<Problem> found) {
    if (said != null
        && said.value() != null
        && !beside.units.contains(said.value())
        && live.organisation().find(said.value()).isEmpty()) {
      found.add(
          new Problem(
              pointer,
              "DQ-21",
              "đơn vị chưa có trong danh mục; giữ nguyên như đã gửi · unit not in the list; kept as sent"));
    }
  }

  private void procedure(@Nullable Said<ProcedureCode> said, Told beside, List<Problem> found) {
    if (said != null
        && said.value() != null
        && !beside.procedures.contains(said.value().national())
        && live.procedures().find(said.value()).isEmpty()) {
      found.add(
          new Problem(
              "/procedure",
              "DQ-22",
              "thủ tục chưa có trong danh mục; giữ nguyên như đã gửi · procedure not in the list; kept as sent"));
    }
  }
}
