package vn.dunghen.figure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dunghen.canonical.MessageReader;
import vn.dunghen.catalogue.ReferenceData;
import vn.dunghen.counting.Rules;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.folding.DossierFold;
import vn.dunghen.folding.PetitionFold;
import vn.dunghen.folding.ProcedureFold;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.message.Message;
import vn.dunghen.petition.PetitionCode;
import vn.dunghen.procedure.Procedure;
import vn.dunghen.procedure.ProcedureCatalogue;
import vn.dunghen.procedure.ProcedureCode;
import vn.dunghen.register.Batch;

/**
 * A province with a handful of dossiers, told in canonical messages and laid into the registers.
 */
final class SmallProvince {

  private static final JsonMapper JSON = new JsonMapper();

  private final LiveRegister live;
  private final Map<String, List<Message>> dossiers = new LinkedHashMap<>();
  private final List<Procedure> procedures = new ArrayList<>();
  private int number;

  SmallProvince(Path home) {
    this.live = new LiveRegister(new ReferenceData(new vn.dunghen.system.Home(home)));
  }

  LiveRegister live() {
    return live;
  }

  private Message message(String kind, String fields) {
    number++;
    String json =
        """
        {"kind": "%s", "source": "test", "messageId": "m%d",
         "spokeOf": "2026-08-01T08:00:%02d+07:00", %s}
        """
            .formatted(kind, number, number % 60, fields);
    JsonNode node = JSON.readTree(json);
    return switch (MessageReader.read(node)) {
      case MessageReader.Good good -> good.message();
      case MessageReader.Bad bad -> throw new AssertionError(json + bad.problems());
    };
  }

  /** A procedure with a name, for citizens, of both levels, offered in part online. */
  SmallProvince procedure(String code) {
    Message message =
        message(
            "procedure",
            """
            "procedure": "%s", "name": "Thủ tục %s", "field": "Hộ tịch", "level": "PROVINCE",
            "forCitizens": true, "service": "PARTIAL", "state": "PUBLIC",
            "parts": ["NAME", "STEPS", "WAYS", "COMPONENTS", "LIMIT", "SUBJECTS", "AGENCY"],
            "appliedByKinds": ["PROVINCE", "DEPARTMENT", "COMMUNE"],
            "publications": [{"decision": "1/QĐ", "decidedOn": "2026-08-03",
              "effectiveOn": "2026-09-01", "publicisedOn": "2026-08-04", "kind": "NEW"}]
            """
                .formatted(code, code));
    procedures.add(ProcedureFold.fold(new ProcedureCode(code), List.of(message)).orElseThrow());
    return this;
  }

  /** A dossier of a unit; more fields as JSON, with a comma in front, or "". */
  SmallProvince dossier(String code, String unit, String acceptedAt, String due, String more) {
    Message message =
        message(
            "dossier",
            """
            "dossier": "%s", "competentUnit": "%s", "procedure": "1.000001",
            "acceptedAt": "%s", "due": "%s" %s
            """
                .formatted(code, unit, acceptedAt, due, more));
    dossiers.computeIfAbsent(code, each -> new ArrayList<>()).add(message);
    return this;
  }

  /** The portal confirms everything that was told of the dossier so far. */
  SmallProvince acknowledged(String code) {
    List<Message> told = dossiers.computeIfAbsent(code, each -> new ArrayList<>());
    String ids =
        told.stream()
            .map(message -> '"' + message.stamp().messageId() + '"')
            .reduce((one, other) -> one + ", " + other)
            .orElseThrow();
    told.add(
        message(
            "acknowledgement",
            """
                "dossier": "%s", "at": "2026-08-02T08:00:00+07:00", "acknowledges": [%s]
                """
                .formatted(code, ids)));
    return this;
  }

  SmallProvince petition(String code, String unit) {
    Message message =
        message(
            "petition",
            """
            "petition": "%s", "unit": "%s", "about": "PROCEDURE",
            "receivedAt": "2026-08-03T08:00:00+07:00", "handledAt": "2026-08-04T08:00:00+07:00"
            """
                .formatted(code, unit));
    live.register(Ledger.LOCAL)
        .apply(
            Batch.builder()
                .lay(PetitionFold.fold(new PetitionCode(code), List.of(message)).orElseThrow())
                .build());
    return this;
  }

  /** Lays everything told into both registers. */
  SmallProvince laid() {
    Rules known = live.rules();
    Rules rules =
        new Rules(
            known.calendar(), new ProcedureCatalogue(procedures), known.populationDatabases());
    for (Ledger ledger : Ledger.values()) {
      Batch.Builder batch = Batch.builder().rules(rules);
      dossiers.forEach(
          (code, messages) -> {
            DossierCode dossier = new DossierCode(code);
            (switch (ledger) {
                  case LOCAL -> DossierFold.local(dossier, messages);
                  case PORTAL -> DossierFold.portal(dossier, messages);
                })
                .ifPresent(batch::lay);
          });
      live.register(ledger).apply(batch.build());
    }
    return this;
  }
}
