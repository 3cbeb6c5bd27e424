package vn.dunghen.portalsimulator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.dunghen.portalsimulator.Card.Group;
import vn.dunghen.portalsimulator.Score.Indicator;

/** The endpoints of the evaluation and how each answers: shape A or shape B (section 8). */
enum EvaluationShape {
  SERVICE_RESULTS("service-results", null, null),
  TRANSPARENCY("transparency", Group.CKMB, "formalityId"),
  PROGRESS("dvc-progress-tree", Group.TDGQ, "formalityId"),
  ONLINE("provide-online-tree", Group.CLGQ, "formalityId"),
  PAYMENT("formality-online-payment-tree", Group.TTTT, "formalityId"),
  DIGITISED("dossier-digitized", Group.MDSH, "formalityID"),
  SATISFACTION("handling-satisfaction", Group.MDHL, null);

  /** A page of rows, the first is 1. */
  record Page(int number, int size) {}

  private static final double DAY_SECONDS = 86_400;

  private final String endpoint;
  private final @Nullable Group group;
  private final @Nullable String filter;

  EvaluationShape(String endpoint, @Nullable Group group, @Nullable String filter) {
    this.endpoint = endpoint;
    this.group = group;
    this.filter = filter;
  }

  /**
   * @throws Refused if there is no such endpoint
   */
  static EvaluationShape of(String endpoint) {
    for (EvaluationShape shape : values()) {
      if (shape.endpoint.equals(endpoint)) {
        return shape;
      }
    }
    throw new Refused("Không có " + endpoint);
  }

  @Nullable String filter() {
    return filter;
  }

  private boolean isTree() {
    return this == PROGRESS || this == ONLINE || this == PAYMENT;
  }

  /**
   * The data of the envelope.
   *
   * @param own the unit asked about, null where the period has not begun
   */
  JsonNode answer(
      @Nullable Card own, List<Card> rows, Map<Card, Integer> ranks, Page page, long asOf) {
    ObjectNode data = Json.object();
    if (own != null) {
      data.set(isTree() ? "parent" : "overview", isTree() ? row(own) : overview(own));
      if (!isTree() && group != null) {
        data.set("metrics", metrics(own, group));
      }
    }
    ArrayNode list = data.putArray(isTree() ? "children" : "evaluation");
    int from = (int) Math.min(rows.size(), (page.number() - 1L) * page.size());
    for (Card card : rows.subList(from, Math.min(rows.size(), from + page.size()))) {
      ObjectNode row = row(card);
      Integer rank = ranks.get(card);
      if (group == null && rank != null) {
        row.put("rank", rank);
      }
      list.add(row);
    }
    data.put("totalItems", rows.size());
    data.put("currentPage", page.number());
    data.put("pageSize", page.size());
    // Ours: the real portal does not say of which moment its figures are.
    data.put("countedAt", Moments.toText(asOf));
    return data;
  }

  private ObjectNode overview(Card card) {
    ObjectNode overview = unit(card.unit());
    if (group == null) {
      overview.put("score", card.total()).put("maxScore", 100);
    } else {
      overview.put("score", card.of(group)).put("maxScore", group.max);
    }
    return overview;
  }

  private ObjectNode row(Card card) {
    ObjectNode row = unit(card.unit());
    if (group == null) {
      groups(card, row);
    } else if (!isTree()) {
      row.set("metrics", metrics(card, group));
      row.put("score", card.of(group)).put("maxScore", group.max);
    } else {
      switch (this) {
        case PROGRESS -> progress(card, row);
        case ONLINE -> online(card, row);
        default -> payment(card, row);
      }
    }
    return row;
  }

  private static ObjectNode unit(Units.Unit unit) {
    return Json.object()
        .put("departmentId", unit.id().toString())
        .put("departmentName", unit.name())
        .put("departmentCode", unit.code())
        .put("level", unit.kind().level)
        .put("departmentType", unit.kind().name())
        .put("agencyLevel", unit.kind().agencyLevel);
  }

  private static void groups(Card card, ObjectNode row) {
    row.put("score", card.total()).put("maxScore", 100);
    ArrayNode groups = row.putArray("groupScores");
    ArrayNode radar = row.putArray("radar");
    for (Group group : Group.values()) {
      groups
          .addObject()
          .put("code", group.name())
          .put("score", card.of(group))
          .put("maxScore", group.max);
      if (group == Group.CLGQ) {
        radar
            .addObject()
            .put("code", "ONLINE_SERVICE")
            .put("score", card.of(Group.CLGQ).add(card.of(Group.TTTT)));
      } else if (group != Group.TTTT) {
        radar.addObject().put("code", group.name()).put("score", card.of(group));
      }
    }
  }

  private static ArrayNode metrics(Card card, Group group) {
    ArrayNode metrics = Json.array();
    if (group == Group.MDHL) {
      Tally tally = card.tally();
      share("PETITION_CLASSIFICATION_TTHC", tally.petitionsOnProcedure, tally, metrics);
      share("PETITION_CLASSIFICATION_STAFF", tally.petitionsOnStaff, tally, metrics);
    }
    for (Indicator indicator : group.parts) {
      Score score = card.of(indicator);
      ObjectNode metric = metrics.addObject().put("code", indicator.code);
      if (indicator == Indicator.CERTIFIED_COPY) {
        metric.putNull("numerator").putNull("denominator");
      } else {
        metric.put("numerator", score.numerator()).put("denominator", score.denominator());
      }
      metric.put("ratio", shown(score.ratio()));
      metric.put("score", score.points()).put("maxScore", indicator.max);
      if (indicator == Indicator.SYNCHRONISED && card.isTemporary()) {
        metric.put("dataQualityStatus", "TEMP_NATIONAL_REPORT_DENOMINATOR");
      }
    }
    return metrics;
  }

  private static void share(String code, long numerator, Tally tally, ArrayNode metrics) {
    Double ratio =
        tally.petitions == 0 ? null : (Double) ((double) numerator / tally.petitions * 100);
    metrics
        .addObject()
        .put("code", code)
        .put("numerator", numerator)
        .put("denominator", tally.petitions)
        .put("ratio", shown(ratio))
        .putNull("score")
        .put("maxScore", 0);
  }

  /** Two decimals, half up. */
  private static @Nullable BigDecimal shown(@Nullable Double ratio) {
    return ratio == null ? null : Score.rounded(ratio);
  }

  private static void progress(Card card, ObjectNode row) {
    Tally tally = card.tally();
    row.put("totalReceived", tally.inHand)
        .put("totalOnTime", tally.onTime)
        .put("totalOverdue", tally.overdue)
        .put("totalCompleted", tally.completed);
    Double mean =
        tally.handled == 0 ? null : (Double) (tally.handledSeconds / DAY_SECONDS / tally.handled);
    row.put("avgProcessingDays", shown(mean));
    row.put("ratio", shown(card.of(Indicator.ON_TIME).ratio()))
        .put("score", card.of(Group.TDGQ))
        .put("maxScore", Group.TDGQ.max);
  }

  private static void online(Card card, ObjectNode row) {
    Tally tally = card.tally();
    boolean province = card.unit().kind() == Units.Kind.PROVINCE;
    row.put("authorityCount", card.of(Indicator.OFFERED).denominator())
        .put("partialCount", province ? (Long) tally.partial : null)
        .put("fullCount", province ? tally.full : 0)
        .put("onlineDossierCount", tally.servicesUsed)
        .put("onlineServiceTotal", tally.services)
        .put("channelOnlineSum", tally.online)
        .put("channelDirectSum", tally.direct)
        .put("channelPostalSum", tally.postal)
        .put("channelTotalSum", tally.received)
        .put("onlineOnTimeSum", tally.onlineOnTime)
        .put("onlineOverdueSum", tally.onlineOverdue)
        .put("totalScore", card.of(Group.CLGQ))
        .put("totalMaxScore", Group.CLGQ.max);
  }

  private static void payment(Card card, ObjectNode row) {
    row.put("totalDossierOnlinePaymentSuccess", card.of(Indicator.PAID).numerator())
        .put("totalDossierFinancialObligation", card.of(Indicator.PAID).denominator())
        .put(
            "totalDossierOnlineFormalityPaymentSuccess",
            card.of(Indicator.PAID_PROCEDURES).numerator())
        .put("totalFeeDossierFormalityDistinct", card.of(Indicator.PAID_PROCEDURES).denominator())
        .put("totalFeeDossierFormality", card.of(Indicator.FEE_PROCEDURES).numerator())
        .put("totalFeeFormality", card.of(Indicator.FEE_PROCEDURES).denominator())
        .put("score", card.of(Group.TTTT))
        .put("maxScore", Group.TTTT.max);
  }
}
