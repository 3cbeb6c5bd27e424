package vn.dunghen.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.organisation.KhanhHoa.ORGANISATION;
import static vn.dunghen.organisation.KhanhHoa.code;
import static vn.dunghen.organisation.KhanhHoa.day;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Both trees of the province, against the counts of its resolutions. */
class KhanhHoaTreeTest {

  private static final Tree TODAY = ORGANISATION.treeOn(day("2026-10-10"));

  @ParameterizedTest
  @CsvSource({
    "2022-01-01, 2, 22, 16, 139, 65",
    "2024-10-31, 2, 22, 16, 139, 65",
    "2024-11-01, 2, 22, 16, 132, 62",
    "2025-06-30, 2, 22, 16, 132, 62",
    "2025-07-01, 1, 15, 0, 65, 0",
    "2026-10-10, 1, 15, 0, 65, 0",
  })
  void standsWithTheUnitsOfTheDay(
      String date, int provinces, int departments, int districts, int communes, int ninhThuan) {
    Tree tree = ORGANISATION.treeOn(day(date));

    assertThat(tree.date()).isEqualTo(day(date));
    assertThat(count(tree, UnitKind.PROVINCE)).isEqualTo(provinces);
    assertThat(count(tree, UnitKind.DEPARTMENT)).isEqualTo(departments);
    assertThat(count(tree, UnitKind.DISTRICT)).isEqualTo(districts);
    assertThat(communesBelow(tree, "H32")).isEqualTo(communes);
    assertThat(communesBelow(tree, "H43")).isEqualTo(ninhThuan);
  }

  private static long count(Tree tree, UnitKind kind) {
    return tree.units().stream().filter(unit -> unit.kind() == kind).count();
  }

  private static long communesBelow(Tree tree, String province) {
    return tree.branch(code(province)).stream()
        .map(unit -> ORGANISATION.find(unit).orElseThrow())
        .filter(unit -> unit.kind() == UnitKind.COMMUNE)
        .count();
  }

  @Test
  void hasNoProblems() {
    assertThat(ORGANISATION.problems()).isEmpty();
    assertThat(ORGANISATION.units()).hasSize(317);
    assertThat(ORGANISATION.changeDates())
        .containsExactly(day("2022-01-01"), day("2024-11-01"), day("2025-07-01"));
  }

  @Test
  void isMadeOfCommunesWardsAndOneSpecialZoneToday() {
    assertThat(
            TODAY.units().stream()
                .filter(unit -> unit.kind() == UnitKind.COMMUNE)
                .collect(Collectors.groupingBy(Unit::subtype, Collectors.counting())))
        .containsOnly(Map.entry("xã", 48L), Map.entry("phường", 16L), Map.entry("đặc khu", 1L));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2022-01-01", "2024-12-01", "2026-10-10"})
  void putsParentsBeforeChildrenAndEachBranchTogether(String date) {
    Tree tree = ORGANISATION.treeOn(day(date));
    Set<UnitCode> seen = new HashSet<>();
    List<UnitCode> order = tree.units().stream().map(Unit::code).toList();
    for (Unit unit : tree.units()) {
      tree.parent(unit.code()).ifPresent(parent -> assertThat(seen).contains(parent.code()));
      seen.add(unit.code());
      List<UnitCode> branch = tree.branch(unit.code());
      int start = order.indexOf(unit.code());
      assertThat(order.subList(start, start + branch.size())).isEqualTo(branch);
    }
  }

  @Test
  void keepsTheOrderOfTheCodesAmongSiblings() {
    List<String> children =
        TODAY.children(code("H32")).stream().map(unit -> unit.code().value()).toList();

    assertThat(children).hasSize(80).startsWith("H32.01", "H32.04").endsWith("H32.164", "H32.165");
    assertThat(children.subList(14, 16)).containsExactly("H32.26", "H32.101");
  }

  @Test
  void hangsACommuneOnItsDistrictOnlyWhileThereWasOne() {
    assertThat(parent("2022-06-01", "H32.37.08")).isEqualTo("H32.37");
    assertThat(parent("2026-06-01", "H32.101")).isEqualTo("H32");
    assertThat(TODAY.parent(code("H32"))).isEmpty();
    assertThat(TODAY.parent(code("H32.37.08"))).isEmpty();
    assertThat(TODAY.branch(code("H32.37"))).isEmpty();
  }

  private static String parent(String date, String unit) {
    return ORGANISATION.treeOn(day(date)).parent(code(unit)).orElseThrow().code().value();
  }

  @Test
  void leadsEveryClosedCommuneToOneThatStandsToday() {
    List<Unit> closed =
        ORGANISATION.units().stream()
            .filter(unit -> unit.kind() == UnitKind.COMMUNE && unit.validTo() != null)
            .toList();
    Set<UnitCode> reached = new HashSet<>();
    for (Unit commune : closed) {
      Placement placement = TODAY.place(commune.code());
      assertThat(placement.exact()).as(commune.code().value()).isTrue();
      assertThat(TODAY.find(placement.unit()).orElseThrow().kind()).isEqualTo(UnitKind.COMMUNE);
      reached.add(placement.unit());
    }
    assertThat(closed).hasSize(208);
    assertThat(reached).hasSize(65);
  }

  @Test
  void flagsExactlyTheEightCommunesThatWereSplit() {
    assertThat(
            ORGANISATION.units().stream()
                .filter(unit -> TODAY.place(unit.code()).split())
                .map(Unit::name))
        .containsExactlyInAnyOrder(
            "Xã Cam Hiệp Bắc",
            "Xã Cam Hiệp Nam",
            "Xã Cam Hòa",
            "Xã Cam Tân",
            "Xã Suối Tân",
            "Xã Cam An Bắc",
            "Xã Cam An Nam",
            "Phường Đông Hải");
  }

  @Test
  void givesASplitCommuneToTheOneThatReceivedTheRemainder() {
    assertThat(TODAY.place(code("H32.31.01")))
        .isEqualTo(new Placement(code("H32.120"), true, true));
    assertThat(TODAY.place(code("H43.35.11")))
        .isEqualTo(new Placement(code("H32.161"), true, true));
  }

  @Test
  void followsACommuneThroughBothArrangements() {
    // Phường Vạn Thắng went into Vạn Thạnh in 2024, which went into a ward of today in 2025.
    Placement first = ORGANISATION.treeOn(day("2024-12-01")).place(code("H32.37.07"));
    assertThat(first).isEqualTo(new Placement(code("H32.37.08"), false, true));
    assertThat(TODAY.place(code("H32.37.07"))).isEqualTo(TODAY.place(code("H32.37.08")));
  }

  @Test
  void leadsDepartmentsToThoseThatTookTheirTasks() {
    assertThat(TODAY.place(code("H32.15"))).isEqualTo(new Placement(code("H32.25"), false, true));
    assertThat(TODAY.place(code("H43"))).isEqualTo(new Placement(code("H32"), false, true));
  }

  @Test
  void putsADistrictThatNobodySucceededUnderTheProvince() {
    assertThat(TODAY.place(code("H32.37"))).isEqualTo(new Placement(code("H32"), false, false));
    assertThat(TODAY.place(code("H43.31"))).isEqualTo(new Placement(code("H32"), false, false));
  }

  @Test
  void putsAUnitThatDoesNotExistYetUnderTheOneAbove() {
    Tree before = ORGANISATION.treeOn(day("2023-01-01"));

    assertThat(before.place(code("H32.101"))).isEqualTo(new Placement(code("H32"), false, false));
    assertThat(before.place(code("H32.37.28")))
        .isEqualTo(new Placement(code("H32.37"), false, false));
  }

  @Test
  void putsAnUnknownCodeUnderItsLongestKnownPrefix() {
    assertThat(TODAY.place(code("H32.101.07")))
        .isEqualTo(new Placement(code("H32.101"), false, false));
    assertThat(TODAY.place(code("000.07.101.H32")))
        .isEqualTo(new Placement(code("H32.101"), false, false));
    assertThat(TODAY.place(code("H32.31.01.9")))
        .isEqualTo(new Placement(code("H32.120"), true, false));
    assertThat(TODAY.place(code("H32.999"))).isEqualTo(new Placement(code("H32"), false, false));
    assertThat(TODAY.place(code("G12.3"))).isEqualTo(new Placement(code("H32"), false, false));
  }

  @Test
  void keepsUnitsOfOneNameApart() {
    Tree before = ORGANISATION.treeOn(day("2023-01-01"));

    // Ninh Sơn of Ninh Hòa is not the Ninh Sơn of today, which lies in the former Ninh Thuận.
    assertThat(before.find(code("H32.36.02")).orElseThrow().name()).isEqualTo("Xã Ninh Sơn");
    assertThat(TODAY.find(code("H32.142")).orElseThrow().name()).isEqualTo("Xã Ninh Sơn");
    assertThat(TODAY.place(code("H32.36.02")).unit()).isNotEqualTo(code("H32.142"));
    // Vạn Thắng was a ward of Nha Trang and a commune of Vạn Ninh, on one day.
    assertThat(
            before.units().stream()
                .filter(unit -> unit.name().endsWith(" Vạn Thắng"))
                .map(unit -> before.parent(unit.code()).orElseThrow().name()))
        .containsExactlyInAnyOrder("Thành phố Nha Trang", "Huyện Vạn Ninh");
    // Phủ Hà has two lives, one after the other.
    assertThat(ORGANISATION.treeOn(day("2024-12-01")).place(code("H43.35.04")).unit())
        .isEqualTo(code("H43.35.17"));
  }

  @Test
  void saysTheFullNameOfAnAuthority() {
    assertThat(title("H32")).isEqualTo("UBND tỉnh Khánh Hòa");
    assertThat(title("H32.165")).isEqualTo("UBND đặc khu Trường Sa");
    assertThat(title("H32.156")).isEqualTo("UBND phường Ba Ngòi");
    assertThat(title("H32.142")).isEqualTo("UBND xã Ninh Sơn");
    assertThat(title("H32.32")).isEqualTo("UBND thành phố Cam Ranh");
    assertThat(title("H32.14")).isEqualTo("Sở Tài chính");
  }

  private static String title(String unit) {
    return ORGANISATION.find(code(unit)).orElseThrow().title();
  }
}
