package vn.dunghen.sample;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The units that handle dossiers since 1/7/2025, of very different size and quality. */
final class Offices {

  private static final Map<String, Double> DEPARTMENTS =
      Map.ofEntries(
          Map.entry("H32.25", 0.18),
          Map.entry("H32.17", 0.07),
          Map.entry("H32.14", 0.06),
          Map.entry("H32.19", 0.045),
          Map.entry("H32.20", 0.012),
          Map.entry("H32.12", 0.01),
          Map.entry("H32.04", 0.008),
          Map.entry("H32.06", 0.007),
          Map.entry("H32.26", 0.005),
          Map.entry("H32.23", 0.004),
          Map.entry("H32.09", 0.003),
          Map.entry("H32.01", 0.001));

  private static final String TRUONG_SA = "H32.165";
  private static final double COMMUNES = 0.595;

  private final List<Office> all;
  private final double[] upTo;

  private Offices(List<Office> all) {
    this.all = all;
    this.upTo = new double[all.size()];
    double sum = 0;
    for (int i = 0; i < upTo.length; i++) {
      sum += all.get(i).weight();
      upTo[i] = sum;
    }
  }

  static Offices of(long seed, List<Service> services) {
    List<Office> offices = new ArrayList<>();
    List<String> communes = new ArrayList<>();
    for (NamedCsvRecord row : Reference.rows("khanh-hoa-units.csv")) {
      if (row.getField("valid_to").isEmpty()) {
        String code = row.getField("code");
        if (row.getField("kind").equals("COMMUNE")) {
          communes.add(code);
        } else if (DEPARTMENTS.containsKey(code)) {
          offices.add(office(seed, code, DEPARTMENTS.getOrDefault(code, 0.0), services));
        }
      }
    }
    double[] sizes = new double[communes.size()];
    double sum = 0;
    for (int i = 0; i < sizes.length; i++) {
      String code = communes.get(i);
      sizes[i] =
          code.equals(TRUONG_SA)
              ? 0.003
              : Math.exp(0.75 * Dice.of(seed, "s" + code).nextGaussian());
      sum += sizes[i];
    }
    for (int i = 0; i < sizes.length; i++) {
      offices.add(office(seed, communes.get(i), COMMUNES * sizes[i] / sum, services));
    }
    return new Offices(
        offices.stream().filter(o -> !o.feeBearing().isEmpty() || !o.free().isEmpty()).toList());
  }

  private static Office office(long seed, String code, double weight, List<Service> services) {
    Random random = Dice.of(seed, "o" + code);
    boolean commune = code.length() > "H32.NN".length();
    double punctual =
        code.equals("H32.25")
            ? 0.775
            : Math.clamp(0.865 + 0.075 * random.nextGaussian(), 0.62, 0.985);
    return new Office(
        code,
        weight,
        punctual,
        Math.clamp(1 + 0.45 * random.nextGaussian(), 0.15, 2.2),
        commune ? 6 + random.nextInt(8) : 15 + random.nextInt(60),
        Office.Menu.of(Office.used(services, code, commune, true)),
        Office.Menu.of(Office.used(services, code, commune, false)));
  }

  List<Office> all() {
    return all;
  }

  Office draw(Random random) {
    double drawn = random.nextDouble() * upTo[upTo.length - 1];
    int at = java.util.Arrays.binarySearch(upTo, drawn);
    return all.get(Math.min(at < 0 ? -at - 1 : at + 1, upTo.length - 1));
  }

  /** Some unit that handles the procedure. */
  Office handling(Service service, Random random) {
    List<Office> able = all.stream().filter(office -> office.handles(service)).toList();
    return able.isEmpty() ? all.getFirst() : able.get(random.nextInt(able.size()));
  }
}
