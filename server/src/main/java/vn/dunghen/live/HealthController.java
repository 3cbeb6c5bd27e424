package vn.dunghen.live;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.dunghen.dossier.Ledger;

/** {@code GET /health}: whether figures can be read and messages taken. */
@RestController
class HealthController {

  private final LiveRegister live;
  private final boolean demo;

  HealthController(LiveRegister live, @Value("${dunghen.demo:false}") boolean demo) {
    this.live = live;
    this.demo = demo;
  }

  /** Answers 200 as long as figures can be read; the store being away is told apart. */
  @GetMapping("/health")
  Map<String, Object> health() {
    Map<String, Object> health = new LinkedHashMap<>();
    health.put("status", live.loaded() ? "UP" : "STARTING");
    health.put("store", live.storeReachable() ? "UP" : "AWAY");
    health.put(
        "register",
        Map.of(
            "local", live.register(Ledger.LOCAL).dossiers(),
            "portal", live.register(Ledger.PORTAL).dossiers()));
    health.put("knownAt", live.knownAt().equals(Instant.EPOCH) ? "" : live.knownAt().toString());
    health.put("lagMillis", live.lag().toMillis());
    health.put("demo", demo);
    return health;
  }
}
