package vn.dunghen.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dunghen.canonical.Problem;
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
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.procedure.ProcedureCode;

/** Units and procedures that nobody has told us of yet: kept as sent, and said to the sender. */
@Component
class UnknownCodes {

  private final LiveRegister live;

  UnknownCodes(LiveRegister live) {
    this.live = live;
  }

  /** One warning for each; empty where all codes are known. */
  List<Problem> in(Message message) {
    List<Problem> found = new ArrayList<>();
    switch (message) {
      case DossierMessage said -> {
        unit("/competentUnit", said.competentUnit(), found);
        unit("/receivingUnit", said.receivingUnit(), found);
        procedure(said.procedure(), found);
      }
      case PetitionMessage said -> unit("/unit", said.unit(), found);
      case ReportTotalMessage said -> unit("/unit", new Said<>(said.unit()), found);
      // The others name units and procedures only beside a dossier, or tell of new ones.
      case StepMessage _,
          SupplementMessage _,
          ResultMessage _,
          PaymentMessage _,
          RatingMessage _,
          ProcedureMessage _,
          UnitMessage _,
          OfficerMessage _,
          AcknowledgementMessage _,
          RetractionMessage _ -> {}
    }
    return found;
  }

  private void unit(String pointer, @Nullable Said<UnitCode> said, List<Problem> found) {
    if (said != null && said.value() != null && live.organisation().find(said.value()).isEmpty()) {
      found.add(
          new Problem(
              pointer,
              "DQ-21",
              "đơn vị chưa có trong danh mục; giữ nguyên như đã gửi · unit not in the list; kept as sent"));
    }
  }

  private void procedure(@Nullable Said<ProcedureCode> said, List<Problem> found) {
    if (said != null && said.value() != null && live.procedures().find(said.value()).isEmpty()) {
      found.add(
          new Problem(
              "/procedure",
              "DQ-22",
              "thủ tục chưa có trong danh mục; giữ nguyên như đã gửi · procedure not in the list; kept as sent"));
    }
  }
}
