package vn.dunghen.onestop;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A made-up one-stop desk and its dossiers, the same at every call: every field of the protocol is
 * filled somewhere, every status stands somewhere, both families of codes are in use.
 */
public final class Desk {

  /** What the desk sends for; both ways of writing a unit are alive. */
  public static final List<Place> PLACES =
      List.of(
          new Place("000.00.00.H32", "000.00.19.H32", "Sở Xây dựng"),
          new Place("000.00.19.H32", "000.00.19.H32", "Sở Xây dựng"),
          new Place("H32.19", "H32.19", "Sở Xây dựng"),
          new Place("H32.101", "H32.101.02", "Xã Nam Cam Ranh"),
          new Place("H32.102", "H32.102", "Xã Bắc Ninh Hòa"));

  /** In process since 6/8/2026, promised for 13/8/2026, nothing asked for again. */
  private static final int PLAIN = 63;

  /** Finds any value of a person of the desk. */
  public static final Pattern TRACE = MarkedPerson.TRACE;

  /**
   * A counter of the desk.
   *
   * @param unit sent as {@code madonvi}
   * @param codeFront what its dossier codes begin with
   * @param name sent as {@code DonViXuLy}
   */
  public record Place(String unit, String codeFront, String name) {}

  private Desk() {}

  public static List<Dossier> dossiers(int count) {
    return IntStream.range(0, count).mapToObj(Desk::dossier).toList();
  }

  /** The codes the account must be allowed to send for. */
  public static List<String> units() {
    return PLACES.stream().map(Place::unit).toList();
  }

  /** A dossier in which nothing is left out. */
  public static Dossier full(String code) {
    return new Folder(9, PLACES.getFirst(), code, Folder.Filling.EVERYTHING).dossier();
  }

  /** A dossier as plain as can be: in process, nothing odd about it. */
  public static Dossier plain(String code) {
    return new Folder(PLAIN, PLACES.getFirst(), code, Folder.Filling.AS_IT_CAME).dossier();
  }

  private static Dossier dossier(int number) {
    Place place = PLACES.get(number % PLACES.size());
    Folder.Filling filling =
        number % 7 == 6 ? Folder.Filling.EVERYTHING : Folder.Filling.AS_IT_CAME;
    return new Folder(number, place, code(place, number), filling).dossier();
  }

  private static String code(Place place, int number) {
    String form = place.codeFront().startsWith("000.") ? "%s-%s-%04d" : "%s-%s-%05d";
    String day = Folder.day(number).format(DateTimeFormatter.ofPattern("yyMMdd"));
    return String.format(Locale.ROOT, form, place.codeFront(), day, number + 1);
  }
}
