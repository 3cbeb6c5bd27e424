package vn.dunghen.portal.sync;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A way to speak with the portal. Whatever goes wrong is an answer too: nothing is thrown because
 * of a portal. Safe for several threads.
 */
public interface Adapter extends AutoCloseable {

  /**
   * The dossier as the portal shows it; an empty list where it has none.
   *
   * @param unit the unit that asks, {@code madonvi}
   */
  Answered lookUp(String unit, String code);

  /**
   * Sends dossiers as they stand.
   *
   * @param updating whether the portal has all of them; else it has none of them
   */
  Answered dossiers(String unit, boolean updating, List<? extends JsonNode> elements);

  /** Sends steps of dossiers that the portal has, in the order given. */
  Answered steps(String unit, List<? extends JsonNode> elements);

  @Override
  void close();
}
