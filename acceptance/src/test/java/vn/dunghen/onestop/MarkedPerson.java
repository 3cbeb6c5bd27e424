package vn.dunghen.onestop;

import java.util.Locale;
import java.util.regex.Pattern;

/** A person of nobody's: each value says that it was made up, so that a leak can be seen. */
record MarkedPerson(int number) {

  /** Finds any of their values, wherever it went. Digits count only where no other digit joins. */
  static final Pattern TRACE =
      Pattern.compile(
          "NGUOI.MAU|(?<![0-9a-f])(0999766|079999766|999766)\\d{3}(?![0-9a-f])",
          Pattern.CASE_INSENSITIVE);

  private static final String[] FAMILIES = {"Nguyễn", "Trần", "Phạm", "Huỳnh", "Đặng", "Võ"};
  private static final String[] MIDDLES = {"Thị Bích", "Văn Đức", "Hoàng Quỳnh", "Thị Mỹ"};
  private static final String[] NAMES = {"Ngọc", "Thắng", "Phượng", "Ước", "Hằng"};

  private String mark() {
    return String.format(Locale.ROOT, "NGUOI-MAU-%04d", number);
  }

  String name() {
    return String.join(
        " ",
        mark(),
        FAMILIES[number % FAMILIES.length],
        MIDDLES[number % MIDDLES.length],
        NAMES[number % NAMES.length]);
  }

  /** At most 50 characters, as the protocol asks of an officer's name. */
  String asOfficer() {
    return name();
  }

  String email() {
    return mark() + "@thu-nghiem.example";
  }

  String phone() {
    return "0999766" + three();
  }

  String identity() {
    return "079999766" + three();
  }

  String oldIdentity() {
    return "999766" + three();
  }

  String techId() {
    return mark() + "-techid";
  }

  String file(String name) {
    return mark() + "-" + name;
  }

  /** NB: the address of a file often holds who it is about. */
  String address(String name) {
    return "https://motcua.example/tep/" + mark() + "/" + name;
  }

  /** Free text, in which senders often repeat the name. */
  String says(String text) {
    return "Ông/bà " + name() + ", số điện thoại " + phone() + ": " + text;
  }

  private String three() {
    return String.format(Locale.ROOT, "%03d", number % 1000);
  }
}
