package vn.dunghen.acceptance;

import java.util.List;

/** Codes that messages use for units: also closed ones, split ones, reversed and unknown ones. */
final class OddUnits {

  static final List<String> SPOKEN =
      List.of(
          "H32.101",
          "H32.102",
          "H32.140",
          "H32.141",
          "H32.12",
          "H32.90",
          "H32.05",
          "H32.31.01",
          "H43.35.11",
          "H43.31",
          "000.00.26.H32",
          "H32.101.07",
          "H77.1",
          "UNIT-X");

  private OddUnits() {}
}
