package vn.dunghen.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A unit of the made-up province: how much it has to do, how well it does it, and with what.
 *
 * @param weight share of the province's dossiers
 * @param punctual how likely a dossier is on time, before steering
 * @param digital how likely files and reuse are, relative to others
 */
record Office(
    String code,
    double weight,
    double punctual,
    double digital,
    int officers,
    Menu feeBearing,
    Menu free) {

  /** The procedures of a unit with their weights, summed up. */
  record Menu(List<Service> services, List<Double> upTo) {

    static Menu of(List<Service> services) {
      List<Double> upTo = new ArrayList<>();
      double sum = 0;
      for (Service service : services) {
        sum += service.popularity();
        upTo.add(sum);
      }
      return new Menu(List.copyOf(services), List.copyOf(upTo));
    }

    boolean isEmpty() {
      return services.isEmpty();
    }

    Service draw(Random random) {
      double drawn = random.nextDouble() * upTo.getLast();
      int at = Collections.binarySearch(upTo, drawn);
      return services.get(Math.min(at < 0 ? -at - 1 : at + 1, upTo.size() - 1));
    }
  }

  /** One of its procedures, if it can one that bears a fee or one that bears none, as wanted. */
  Service draw(boolean withFee, Random random) {
    Menu wanted = withFee ? feeBearing : free;
    Menu other = withFee ? free : feeBearing;
    return (wanted.isEmpty() ? other : wanted).draw(random);
  }

  boolean handles(Service service) {
    return service.department() == null
        ? code.length() > "H32.NN".length()
        : service.department().equals(code);
  }

  static List<Service> used(List<Service> services, String code, boolean commune, boolean fee) {
    List<Service> used = new ArrayList<>();
    for (Service service : services) {
      boolean here = service.department() == null ? commune : service.department().equals(code);
      if (here && service.uses().used() && service.bearsFee() == fee) {
        used.add(service);
      }
    }
    return used;
  }
}
