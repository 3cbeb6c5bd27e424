package vn.dunghen.portal;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.dunghen.dossier.DossierCode;

/** Dossiers that are to be sent to the portal again, as they were ordered. */
@Component
public class SendAgain {

  private final JdbcTemplate jdbc;

  SendAgain(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What became of an order.
   *
   * @param queued how many are sent by us
   * @param requested how many their source is asked for
   */
  public record Ordered(int queued, int requested) {}

  /**
   * Orders these dossiers. One that is ordered already is not ordered twice.
   *
   * @param why for the records; nothing personal
   */
  public Ordered order(Collection<DossierCode> codes, String why) {
    List<Object[]> rows =
        new LinkedHashSet<>(codes).stream().map(code -> new Object[] {code.value(), why}).toList();
    jdbc.batchUpdate(
        """
        insert into send_again_request (dossier, why) values (?, ?)
        on conflict (dossier) do nothing""",
        rows);
    return new Ordered(0, rows.size());
  }
}
