package vn.dunghen.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The portal's names for the indicators; index-766, section 3. */
final class Metrics {

  private static final Map<String, String> INDICATORS =
      Map.ofEntries(
          Map.entry("PUBLISH_ON_TIME", "1.1"),
          Map.entry("PUBLIC_UPDATE_ON_TIME", "1.2"),
          Map.entry("PUBLIC_CONTENT_FULL", "1.3"),
          Map.entry("DOSSIER_SYNC", "1.4"),
          Map.entry("ORIGINAL_RESULT_AVAILABLE", "4.1"),
          Map.entry("SO_HOA_GIAY_TO_GIAI_QUYET", "4.2"),
          Map.entry("REUSED_DIGITIZED_DATA", "4.3"),
          Map.entry("SYNCED_WITH_DVCQG_PERSONAL_STORAGE", "4.4"),
          Map.entry("CITIZEN_DATA_CONNECTED_FORMALITY", "4.5a"),
          Map.entry("CITIZEN_DATA_CONNECTED_DOSSIER", "4.5b"),
          Map.entry("ELECTRONIC_CERTIFIED_COPY", "4.6"),
          Map.entry("PETITION_CLASSIFICATION_TTHC", "5.1_TTHC"),
          Map.entry("PETITION_CLASSIFICATION_STAFF", "5.1_STAFF"),
          Map.entry("PETITION_PROCESSING_ON_TIME", "5.2"),
          Map.entry("PETITION_HANDLING_SATISFACTION", "5.3"),
          Map.entry("DOSSIER_RECEIVING_SATISFACTION", "5.4"));

  /** Indicators told by named counts; those of one name with several parts are added up. */
  static final List<Named> NAMED =
      List.of(
          new Named("2.1", List.of("totalOnTime"), "totalReceived", true),
          new Named("3.1", List.of("partialCount", "fullCount"), "authorityCount", false),
          new Named("3.2", List.of("onlineDossierCount"), "onlineServiceTotal", false),
          new Named("3.3", List.of("channelOnlineSum"), "channelTotalSum", false),
          new Named(
              "3.4",
              List.of("totalDossierOnlineFormalityPaymentSuccess"),
              "totalFeeDossierFormalityDistinct",
              false),
          new Named("3.5", List.of("totalFeeDossierFormality"), "totalFeeFormality", false),
          new Named(
              "3.6",
              List.of("totalDossierOnlinePaymentSuccess"),
              "totalDossierFinancialObligation",
              false));

  private Metrics() {}

  /**
   * An indicator of shape B.
   *
   * @param alone whether it is the whole of its group, so that the score beside it is its own
   */
  record Named(String code, List<String> numerator, String denominator, boolean alone) {

    String metric() {
      return String.join("+", numerator) + "/" + denominator;
    }
  }

  /** Our number of a metric; empty where it is not known. */
  static Optional<String> indicator(String metric) {
    return Optional.ofNullable(INDICATORS.get(metric));
  }
}
