package vn.dunghen.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.dunghen.organisation.KhanhHoa.code;
import static vn.dunghen.organisation.KhanhHoa.day;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dunghen.organisation.OrganisationProblem.Kind;
import vn.dunghen.organisation.OrganisationProblem.Rows;

class OrganisationTest {

  private static final Unit PROVINCE = unit("H99", null, null, null);

  @Test
  void findsAUnitByItsCodeAnAliasAndEitherDirection() {
    Unit office =
        new Unit(
            code("H99.37"),
            "Sở Nội vụ",
            UnitKind.DEPARTMENT,
            "sở",
            code("H99"),
            day("2022-01-01"),
            null,
            null,
            List.of(code("SNV"), code("000.00.12.H99")));
    Organisation organisation = new Organisation(List.of(PROVINCE, office), List.of());

    for (String name : List.of("H99.37", "SNV", "000.00.37.H99", "H99.12", "000.00.12.H99")) {
      assertThat(organisation.find(code(name))).as(name).contains(office);
    }
    assertThat(organisation.find(code("H99.38"))).isEmpty();
    assertThat(organisation.find(code("000.00.00.H99"))).contains(PROVINCE);
    assertThat(organisation.treeOn(day("2026-01-01")).place(code("000.00.37.H99")))
        .isEqualTo(new Placement(code("H99.37"), false, true));
    assertThat(organisation.treeOn(day("2026-01-01")).branch(code("SNV")))
        .containsExactly(code("H99.37"));
  }

  @Test
  void findsAUnitKeptFromRightToLeftByItsForwardCode() {
    Unit office = unit("000.00.37.H99", "H99", null, null);

    assertThat(new Organisation(List.of(PROVINCE, office), List.of()).find(code("H99.37")))
        .contains(office);
  }

  @Test
  void addsAUnitOrReplacesOneWithoutTouchingTheFirst() {
    Organisation first = new Organisation(List.of(PROVINCE), List.of());
    Organisation second = first.with(unit("H99.02", "H99", null, null));
    Organisation third = second.with(unit("H99.02", "H99", "2025-12-31", null));

    assertThat(first.units()).hasSize(1);
    assertThat(second.treeOn(day("2026-01-01")).children(code("H99"))).hasSize(1);
    assertThat(third.treeOn(day("2026-01-01")).children(code("H99"))).isEmpty();
    assertThat(third.units()).hasSize(2);
  }

  @Test
  void standsAlikeFromOneChangeToTheNext() {
    Organisation organisation = KhanhHoa.ORGANISATION;

    assertThat(organisation.treeOn(day("2025-07-01")).units())
        .isSameAs(organisation.treeOn(day("2026-12-31")).units());
    assertThat(organisation.treeOn(day("2026-12-31")).since()).isEqualTo(day("2025-07-01"));
    assertThat(organisation.treeOn(day("2025-06-30")).since()).isEqualTo(day("2024-11-01"));
  }

  @Test
  void isEmptyBeforeTheFirstUnitAndPlacesNothing() {
    Tree empty = KhanhHoa.ORGANISATION.treeOn(day("2021-12-31"));

    assertThat(empty.units()).isEmpty();
    assertThat(empty.root()).isEmpty();
    assertThatThrownBy(() -> empty.place(code("H32")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("2021-12-31");
  }

  @Test
  void placesASubUnitOfAClosedDepartmentWithTheOneThatTookOver() {
    Organisation organisation =
        new Organisation(
            List.of(
                PROVINCE,
                unit("H99.15", "H99", "2025-06-30", "H99.25"),
                unit("H99.15.01", "H99.15", "2025-06-30", null),
                unit("H99.25", "H99", null, null)),
            List.of());

    assertThat(organisation.treeOn(day("2026-01-01")).place(code("H99.15.01")))
        .isEqualTo(new Placement(code("H99.25"), false, false));
  }

  @Test
  void tellsDuplicateCodesAndAliases() {
    Unit alias =
        new Unit(
            code("H99.03"),
            "Sở B",
            UnitKind.DEPARTMENT,
            "sở",
            code("H99"),
            day("2022-01-01"),
            null,
            null,
            List.of(code("H99.02")));

    assertThat(
            problems(
                PROVINCE,
                unit("H99.02", "H99", null, null),
                unit("H99.02", "H99", null, null),
                alias))
        .extracting(OrganisationProblem::row, OrganisationProblem::kind)
        .containsExactly(tuple(3, Kind.DUPLICATE_CODE), tuple(4, Kind.DUPLICATE_CODE));
  }

  @Test
  void tellsParentsThatAreMissingOrDoNotCoverTheirChild() {
    List<OrganisationProblem> problems =
        problems(
            PROVINCE,
            unit("H99.02", "H98", null, null),
            unit("H99.31", "H99", "2025-06-30", null),
            unit("H99.31.01", "H99.31", null, null));

    assertThat(problems)
        .extracting(OrganisationProblem::row, OrganisationProblem::kind)
        .containsExactly(tuple(2, Kind.MISSING_PARENT), tuple(4, Kind.PARENT_NOT_COVERING));
    assertThat(problems.getFirst().reason()).contains("H99.02").contains("H98");
    assertThat(problems.getLast().reason()).contains("from 2022-01-01 to 2025-06-30");
  }

  @Test
  void tellsSuccessorsThatAreMissingOrNotThereInTime() {
    assertThat(
            problems(
                PROVINCE,
                unit("H99.02", "H99", "2025-06-30", "H99.77"),
                unit("H99.03", "H99", "2025-06-30", "H99.04"),
                unit("H99.04", "H99", "2025-06-30", null),
                unit("H99.05", "H99", null, "H99.02")))
        .extracting(OrganisationProblem::row, OrganisationProblem::kind)
        .containsExactly(
            tuple(2, Kind.MISSING_SUCCESSOR),
            tuple(3, Kind.SUCCESSOR_NOT_VALID),
            tuple(5, Kind.SUCCESSOR_NOT_VALID));
  }

  @Test
  void tellsCyclesAndStillAnswers() {
    List<Unit> units =
        List.of(
            PROVINCE,
            unit("H99.02", "H99.03", null, null),
            unit("H99.03", "H99.02", null, null),
            unit("H99.04", "H99", "2025-06-30", "H99.05"),
            unit("H99.05", "H99", "2025-06-30", "H99.04"));
    Organisation organisation = new Organisation(units, List.of());
    Tree tree = organisation.treeOn(day("2026-01-01"));

    assertThat(organisation.problems())
        .extracting(OrganisationProblem::row, OrganisationProblem::kind)
        .containsExactly(
            tuple(2, Kind.PARENT_CYCLE),
            tuple(3, Kind.PARENT_CYCLE),
            tuple(4, Kind.SUCCESSOR_CYCLE),
            tuple(5, Kind.SUCCESSOR_CYCLE));
    assertThat(tree.units()).hasSize(3);
    assertThat(tree.place(code("H99.04"))).isEqualTo(new Placement(code("H99"), false, false));
  }

  @Test
  void tellsSuccessionsThatDoNotFitTheUnits() {
    List<Unit> units =
        List.of(
            PROVINCE,
            unit("H99.02", "H99", "2025-06-30", "H99.03"),
            unit("H99.03", "H99", null, null),
            unit("H99.04", "H99", null, null));
    Organisation organisation =
        new Organisation(
            units,
            List.of(
                succession("H99.02", "H99.04", "2025-07-01", true),
                succession("H99.02", "H99.03", "2025-08-01", false),
                succession("H99.02", "H99.88", "2025-07-01", false)));

    assertThat(organisation.problems())
        .extracting(OrganisationProblem::list, OrganisationProblem::row, OrganisationProblem::kind)
        .containsExactly(
            tuple(Rows.UNITS, 2, Kind.PRIMARY_SUCCESSOR),
            tuple(Rows.SUCCESSIONS, 2, Kind.SUCCESSOR_NOT_VALID),
            tuple(Rows.SUCCESSIONS, 3, Kind.MISSING_SUCCESSOR));
  }

  @Test
  void refusesAUnitThatCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> unit("H99.02", "H99", "2021-12-31", null))
        .withMessageContaining("H99.02")
        .withMessageContaining("2021-12-31");
    assertThatIllegalArgumentException().isThrownBy(() -> code("")).withMessageContaining("''");
    assertThatIllegalArgumentException().isThrownBy(() -> code("H32 .01"));
  }

  @Test
  void ordersCodesByTheNumbersOfTheirGroups() {
    assertThat(
            Stream.of("H32.101", "H32", "H32.26", "H32.31.02", "H32.31", "H4", "H32.09", "H32.9")
                .map(KhanhHoa::code)
                .sorted()
                .map(UnitCode::value))
        .containsExactly(
            "H32", "H32.09", "H32.9", "H32.26", "H32.31", "H32.31.02", "H32.101", "H4");
  }

  @Test
  void turnsOnlyAnOldDossierCodeRound() {
    assertThat(code("000.00.37.H32").forward()).isEqualTo(code("H32.37"));
    assertThat(code("000.12.37.H32").forward()).isEqualTo(code("H32.37.12"));
    assertThat(code("000.00.00.H37").forward()).isEqualTo(code("H37"));
    assertThat(code("H32.37").forward()).isEqualTo(code("H32.37"));
    assertThat(code("SNV").forward()).isEqualTo(code("SNV"));
  }

  private static List<OrganisationProblem> problems(Unit... units) {
    return new Organisation(List.of(units), List.of()).problems();
  }

  private static Succession succession(String from, String to, String day, boolean primary) {
    return new Succession(code(from), code(to), day(day), primary, Succession.WHOLE);
  }

  private static Unit unit(
      String code, @Nullable String parent, @Nullable String validTo, @Nullable String successor) {
    return new Unit(
        code(code),
        "Đơn vị " + code,
        parent == null ? UnitKind.PROVINCE : UnitKind.DEPARTMENT,
        "",
        parent == null ? null : code(parent),
        day("2022-01-01"),
        validTo == null ? null : day(validTo),
        successor == null ? null : code(successor),
        List.of());
  }
}
