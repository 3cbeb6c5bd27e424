package vn.dunghen.sample;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.Limit;
import vn.dunghen.calendar.LimitUnit;

/**
 * The procedures: the real ones that departments and communes handle, and which of them are used in
 * the year, so that the figures of distinct procedures come out as published whatever the scale.
 */
final class Services {

  private static final Map<String, String> DEPARTMENTS =
      Map.ofEntries(
          Map.entry("Bộ Nông nghiệp và Môi trường", "H32.25"),
          Map.entry("Bộ Tư pháp", "H32.17"),
          Map.entry("Bộ Tài chính", "H32.14"),
          Map.entry("Bộ Xây dựng", "H32.19"),
          Map.entry("Bộ Y tế", "H32.20"),
          Map.entry("Bộ Nội vụ", "H32.12"),
          Map.entry("Bộ Văn hóa, Thể thao và Du lịch", "H32.26"),
          Map.entry("Bộ Giáo dục và Đào tạo", "H32.06"),
          Map.entry("Bộ Công Thương", "H32.04"),
          Map.entry("Bộ Khoa học và Công nghệ", "H32.09"),
          Map.entry("Bộ Ngoại giao", "H32.01"));

  private static final String ECONOMIC_ZONE = "H32.23";
  private static final int OF_EACH_DEPARTMENT = 3;

  /** Fields whose procedures people ask for most. */
  private static final Map<String, Double> POPULAR =
      Map.of(
          "Chứng thực", 60.0,
          "Hộ tịch", 25.0,
          "Đất đai", 30.0,
          "Thành lập và hoạt động của doanh nghiệp", 12.0,
          "Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)", 12.0,
          "Đường bộ", 8.0,
          "Công chứng", 4.0,
          "Thủy sản", 4.0);

  private Services() {}

  static List<Service> all(long seed) {
    List<Service> services = new ArrayList<>();
    for (NamedCsvRecord row : Reference.rows("procedures.csv")) {
      String flags = row.getField("quality_flags");
      if (!flags.contains("VERTICAL_SECTOR") && !flags.contains("INTERNAL_PROCEDURE")) {
        services.add(read(row, seed));
      }
    }
    return chosen(services);
  }

  private static Service read(NamedCsvRecord row, long seed) {
    String code = row.getField("code");
    String field = row.getField("field_vi");
    boolean ofCommunes = row.getField("level").equals("COMMUNE");
    String ministry = row.getField("ministry_vi");
    @Nullable String department =
        ofCommunes
            ? null
            : field.equals("Đầu tư tại Việt Nam") && Dice.of(seed, code).nextBoolean()
                ? ECONOMIC_ZONE
                : DEPARTMENTS.getOrDefault(ministry, "H32.01");
    double popularity =
        POPULAR.getOrDefault(field, 1.0) * Math.exp(Dice.of(seed, "p" + code).nextGaussian());
    return new Service(
        code,
        row.getField("name_vi"),
        field,
        ministry,
        department,
        limit(row),
        switch (row.getField("has_fee")) {
          case "true" -> Boolean.TRUE;
          case "false" -> Boolean.FALSE;
          default -> null;
        },
        row.getField("citizens").equals("true"),
        row.getField("service_level"),
        popularity,
        Service.Uses.NONE);
  }

  private static @Nullable Limit limit(NamedCsvRecord row) {
    String amount = row.getField("deadline_value");
    String unit = row.getField("deadline_unit");
    return amount.isEmpty() || unit.isEmpty() || !amount.matches("[1-9][0-9]{0,3}")
        ? null
        : new Limit(Integer.parseInt(amount), LimitUnit.valueOf(unit));
  }

  /** Marks which procedures are used and how, by the published shares of distinct procedures. */
  private static List<Service> chosen(List<Service> services) {
    List<Service> byPopularity = everyDepartmentFirst(services);
    long feeBearing = services.stream().filter(Service::bearsFee).count();
    long citizens = services.stream().filter(Service::forCitizens).count();
    long online = services.stream().filter(s -> !s.service().equals("INFO")).count();
    Set<String> paid =
        first(byPopularity, Service::bearsFee, Published.PROCEDURES_PAID.of(feeBearing));
    Set<String> feeSent =
        first(
            byPopularity,
            s -> paid.contains(s.code()),
            Published.PROCEDURES_WITH_FEE.of(feeBearing));
    Set<String> population =
        preferring(
            byPopularity, paid, Service::forCitizens, Published.PROCEDURES_POPULATION.of(citizens));
    Set<String> likely = new HashSet<>(paid);
    likely.addAll(population);
    Set<String> usedOnline =
        preferring(
            byPopularity,
            likely,
            s -> !s.service().equals("INFO"),
            Published.PROCEDURES_ONLINE.of(online));
    return services.stream()
        .map(
            s -> {
              boolean used =
                  paid.contains(s.code())
                      || population.contains(s.code())
                      || usedOnline.contains(s.code());
              return s.with(
                  new Service.Uses(
                      used,
                      usedOnline.contains(s.code()),
                      paid.contains(s.code()),
                      feeSent.contains(s.code()),
                      population.contains(s.code())));
            })
        .toList();
  }

  /** By popularity, but first the most popular ones of each department: none is without work. */
  private static List<Service> everyDepartmentFirst(List<Service> services) {
    List<Service> rest =
        new ArrayList<>(
            services.stream()
                .sorted(Comparator.comparingDouble(Service::popularity).reversed())
                .toList());
    List<Service> ordered = new ArrayList<>();
    for (String department : new TreeSet<>(DEPARTMENTS.values())) {
      rest.stream()
          .filter(service -> department.equals(service.department()))
          .limit(OF_EACH_DEPARTMENT)
          .forEach(ordered::add);
    }
    rest.stream()
        .filter(service -> ECONOMIC_ZONE.equals(service.department()))
        .limit(OF_EACH_DEPARTMENT)
        .forEach(ordered::add);
    rest.removeAll(ordered);
    ordered.addAll(rest);
    return ordered;
  }

  private static Set<String> preferring(
      List<Service> ordered, Set<String> preferred, Predicate<Service> test, long count) {
    Set<String> chosen = first(ordered, s -> test.test(s) && preferred.contains(s.code()), count);
    chosen.addAll(
        first(ordered, s -> test.test(s) && !preferred.contains(s.code()), count - chosen.size()));
    return chosen;
  }

  private static Set<String> first(List<Service> ordered, Predicate<Service> test, long count) {
    Set<String> codes = new HashSet<>();
    ordered.stream()
        .filter(test)
        .limit(Math.max(0, count))
        .forEach(service -> codes.add(service.code()));
    return codes;
  }
}
