package vn.dunghen.proceduredatabase;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.dunghen.procedure.PublicationState;

/**
 * How the procedure database is reached and read.
 *
 * @param url of the adapter, without the end points; blank: nothing is fetched
 * @param authEndpoint path of the login below it
 * @param shareEndpoint path of the reads below it
 * @param dstcode header that names the destination on the integration axis; blank: not sent
 * @param madonvi identity code of the integrating unit
 * @param sessionExpired what the message of an answer about an expired session is like
 * @param patience for one call, its whole answer included
 * @param largestAnswer in bytes
 * @param source under which its messages stand in the journal
 * @param chooseTime which of several times counts
 * @param states what the numbers of {@code TRANGTHAI} mean; any other is flagged and left out
 */
@ConfigurationProperties("dunghen.procedure-database")
record DatabaseSettings(
    @DefaultValue("") String url,
    @DefaultValue("/mapi/login") String authEndpoint,
    @DefaultValue("/mapi/g") String shareEndpoint,
    @DefaultValue("") String username,
    @DefaultValue("") String password,
    @DefaultValue("") String dstcode,
    @DefaultValue("") String madonvi,
    @DefaultValue("(?iu)phiên|session|token") Pattern sessionExpired,
    @DefaultValue("60s") Duration patience,
    @DefaultValue("33554432") int largestAnswer,
    @DefaultValue("csdl-tthc") String source,
    @DefaultValue("LONGEST") ChooseTime chooseTime,
    @DefaultValue Map<String, PublicationState> states) {

  /** The only number met so far, on a procedure in force [assumed]. */
  private static final Map<String, PublicationState> MET = Map.of("1", PublicationState.PUBLIC);

  DatabaseSettings {
    states = states.isEmpty() ? MET : Map.copyOf(states);
  }

  boolean reachable() {
    return !url.isBlank();
  }

  /** NB: without the password, for settings are written into logs. */
  @Override
  public String toString() {
    return "DatabaseSettings[" + url + "]";
  }
}
