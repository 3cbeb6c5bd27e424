package vn.dunghen.portalsimulator;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was asked for on the command line. */
record Options(
    int port,
    int httpsPort,
    Path data,
    String username,
    String password,
    double timeScale,
    boolean reference,
    Faults.@Nullable Schedule schedule) {

  static final String HELP =
      """
      portal-simulator: Cổng Dịch vụ công quốc gia mô phỏng · the national portal as far as it is known

        --port N           where it listens, on this machine only; 0 finds a free one      (8866)
        --https-port N     also by HTTPS, with a certificate that nobody should trust     (none)
        --data DIR         what it holds survives a restart there             (./portal-simulator)
        --username NAME    who may log in                                               (mot-cua)
        --password WORD    with which password                                     (mat-khau-thu)
        --procedures WHICH reference, or told: only those that are told as facts   (reference)
        --faults RATE[:A,B] share of calls that go wrong, 0 to 1; which faults, else the usual ones
        --seed N           which calls: the same for the same seed                           (766)
        --time-scale X     times of hanging, sessions and waiting are multiplied by X          (1)
        --help
      """;

  private static final Map<String, String> DEFAULTS =
      Map.of(
          "--port",
          "8866",
          "--https-port",
          "-1",
          "--data",
          "portal-simulator",
          "--username",
          "mot-cua",
          "--password",
          "mat-khau-thu",
          "--seed",
          "766",
          "--time-scale",
          "1",
          "--procedures",
          "reference",
          "--faults",
          "");

  /**
   * @throws IllegalArgumentException if it was asked wrongly; its message says how
   */
  static Options of(String... arguments) {
    Map<String, String> given = new HashMap<>(DEFAULTS);
    for (int i = 0; i < arguments.length; i += 2) {
      if (!DEFAULTS.containsKey(arguments[i]) || i + 1 == arguments.length) {
        throw new IllegalArgumentException(
            "không hiểu tùy chọn · not understood: " + arguments[i] + "\n\n" + HELP);
      }
      given.put(arguments[i], arguments[i + 1]);
    }
    try {
      return new Options(
          port(given.getOrDefault("--port", "")),
          port(given.getOrDefault("--https-port", "")),
          Path.of(given.getOrDefault("--data", "")),
          given.getOrDefault("--username", ""),
          given.getOrDefault("--password", ""),
          Double.parseDouble(given.getOrDefault("--time-scale", "")),
          !"told".equals(given.get("--procedures")),
          schedule(
              given.getOrDefault("--faults", ""),
              Long.parseLong(given.getOrDefault("--seed", ""))));
    } catch (NumberFormatException none) {
      throw new IllegalArgumentException("không phải số · not a number: " + none.getMessage());
    } catch (Refused refused) {
      throw new IllegalArgumentException(refused.told());
    }
  }

  private static int port(String text) {
    int port = Integer.parseInt(text);
    if (port < -1 || port > 65_535) {
      throw new IllegalArgumentException("không phải số cổng · not a port: " + text);
    }
    return port;
  }

  private static Faults.@Nullable Schedule schedule(String text, long seed) {
    if (text.isEmpty()) {
      return null;
    }
    int colon = text.indexOf(':');
    double rate = Double.parseDouble(colon < 0 ? text : text.substring(0, colon));
    if (!(rate >= 0 && rate <= 1)) {
      throw new IllegalArgumentException("--faults: từ 0 đến 1 · from 0 to 1");
    }
    Set<Fault> faults = EnumSet.copyOf(Fault.USUAL);
    if (colon >= 0) {
      faults.clear();
      for (String name : text.substring(colon + 1).split(",", -1)) {
        faults.add(Faults.named(name));
      }
    }
    return new Faults.Schedule(seed, rate, faults, Long.MAX_VALUE);
  }
}
