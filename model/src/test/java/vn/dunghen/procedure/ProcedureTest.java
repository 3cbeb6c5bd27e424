package vn.dunghen.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dunghen.calendar.Limit;
import vn.dunghen.calendar.LimitUnit;
import vn.dunghen.organisation.Unit;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.organisation.UnitKind;

class ProcedureTest {

  @ParameterizedTest
  @CsvSource({
    "1.000105, 1.000105",
    "1.000105.H32, 1.000105",
    "1.000105.000.00.00.H32, 1.000105",
    "TTHC-7, TTHC-7",
  })
  void comparesCodesByTheirNationalForm(String code, String national) {
    assertThat(new ProcedureCode(code).national()).isEqualTo(new ProcedureCode(national));
  }

  @Test
  void refusesAnEmptyCode() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ProcedureCode(""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ProcedureCode("1. 000105"))
        .withMessageContaining("'1. 000105'");
  }

  @Test
  void isAppliedByTheUnitsNamedAndByEveryUnitOfTheKindsNamed() {
    Procedure procedure =
        procedure(
            "1.000105",
            Set.of(new UnitCode("H32.14"), new UnitCode("STC")),
            EnumSet.of(UnitKind.COMMUNE));

    assertThat(procedure.appliedIn(unit("H32.14", UnitKind.DEPARTMENT))).isTrue();
    assertThat(procedure.appliedIn(unit("H32.15", UnitKind.DEPARTMENT))).isFalse();
    assertThat(procedure.appliedIn(unit("H32.99", UnitKind.DEPARTMENT, "STC"))).isTrue();
    assertThat(procedure.appliedIn(unit("H32.101", UnitKind.COMMUNE))).isTrue();
    assertThat(procedure.appliedIn(unit("H32", UnitKind.PROVINCE))).isFalse();
  }

  @Test
  void standsAtProvinceOrCommuneLevelOnly() {
    Procedure known = procedure("1.000105", Set.of(), Set.of());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> atLevel(known, UnitKind.DISTRICT))
        .withMessageContaining("1.000105")
        .withMessageContaining("DISTRICT");
    assertThat(atLevel(known, UnitKind.PROVINCE).level()).isEqualTo(UnitKind.PROVINCE);
  }

  @Test
  void doesNotChangeWithTheSetsItWasMadeFrom() {
    Set<UnitCode> units = new HashSet<>(Set.of(new UnitCode("H32.9"), new UnitCode("H32.14")));
    Procedure procedure = procedure("1.000105", units, new HashSet<>());
    units.clear();

    assertThat(procedure.appliedBy())
        .containsExactly(new UnitCode("H32.9"), new UnitCode("H32.14"));
    assertThat(procedure.parts()).containsExactly(ProcedurePart.values());
  }

  @Test
  void isFoundInACatalogueUnderTheCodeOfAnyProvince() {
    Procedure first = procedure("1.000105.H32", Set.of(), Set.of());
    Procedure second = procedure("1.000104", Set.of(), Set.of());
    ProcedureCatalogue catalogue = new ProcedureCatalogue(List.of(first, second));

    assertThat(catalogue.find(new ProcedureCode("1.000105"))).contains(first);
    assertThat(catalogue.find(new ProcedureCode("1.000105.H20"))).contains(first);
    assertThat(catalogue.find(new ProcedureCode("1.000106"))).isEmpty();
    assertThat(catalogue.all()).containsExactly(second, first);
  }

  @Test
  void replacesWhatACatalogueKnewAndLeavesTheFirstAlone() {
    Procedure old = procedure("1.000105", Set.of(), Set.of());
    Procedure changed = procedure("1.000105.H32", Set.of(new UnitCode("H32")), Set.of());
    ProcedureCatalogue before = new ProcedureCatalogue(List.of(old));
    ProcedureCatalogue after =
        before.with(List.of(changed, procedure("2.000001", Set.of(), Set.of())));

    assertThat(before.all()).containsExactly(old);
    assertThat(after.all()).hasSize(2).contains(changed);
  }

  @Test
  void refusesTwoProceduresOfOneNationalCode() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ProcedureCatalogue(
                    List.of(
                        procedure("1.000105", Set.of(), Set.of()),
                        procedure("1.000105.H32", Set.of(), Set.of()))))
        .withMessageContaining("1.000105.H32");
  }

  @Test
  void namesTheSevenPartsOfDecree63() {
    assertThat(ProcedurePart.values())
        .extracting(ProcedurePart::vietnamese)
        .containsExactly(
            "tên",
            "trình tự thực hiện",
            "cách thức thực hiện",
            "thành phần, số lượng hồ sơ",
            "thời hạn giải quyết",
            "đối tượng thực hiện",
            "cơ quan thực hiện");
  }

  private static Procedure atLevel(Procedure of, UnitKind level) {
    return new Procedure(
        of.code(),
        of.name(),
        of.field(),
        of.ministry(),
        level,
        of.limit(),
        of.feeBearing(),
        of.forCitizens(),
        of.returnsDocument(),
        of.service(),
        of.state(),
        of.parts(),
        of.publications(),
        of.appliedBy(),
        of.appliedByKinds());
  }

  private static Procedure procedure(String code, Set<UnitCode> units, Set<UnitKind> kinds) {
    return new Procedure(
        new ProcedureCode(code),
        "Đăng ký khai sinh",
        "Hộ tịch",
        "Bộ Tư pháp",
        UnitKind.COMMUNE,
        new Limit(1, LimitUnit.WORKING_DAY),
        false,
        true,
        true,
        ServiceLevel.FULL,
        PublicationState.PUBLIC,
        EnumSet.allOf(ProcedurePart.class),
        List.of(
            new Publication(
                "1872/QĐ-BTP",
                LocalDate.of(2025, 6, 20),
                LocalDate.of(2025, 7, 1),
                null,
                PublicationKind.AMENDED)),
        units,
        kinds);
  }

  private static Unit unit(String code, UnitKind kind, String... aliases) {
    return new Unit(
        new UnitCode(code),
        "Đơn vị " + code,
        kind,
        "",
        null,
        LocalDate.of(2022, 1, 1),
        null,
        null,
        Stream.of(aliases).map(UnitCode::new).toList());
  }
}
