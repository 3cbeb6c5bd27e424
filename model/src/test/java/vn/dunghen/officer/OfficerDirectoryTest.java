package vn.dunghen.officer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dunghen.dossier.OfficerCode;
import vn.dunghen.organisation.Organisation;
import vn.dunghen.organisation.Unit;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.organisation.UnitKind;

class OfficerDirectoryTest {

  private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
  private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);

  /** The ward H32.01 went into H32.02 on 1 July 2025. */
  private static final Organisation ORGANISATION =
      new Organisation(
          List.of(
              unit("H32", UnitKind.PROVINCE, null, null, null),
              unit("H32.01", UnitKind.COMMUNE, "H32", BEFORE, "H32.02"),
              unit("H32.02", UnitKind.COMMUNE, "H32", null, null)),
          List.of());

  private static Unit unit(
      String code,
      UnitKind kind,
      @Nullable String parent,
      @Nullable LocalDate validTo,
      @Nullable String successor) {
    return new Unit(
        new UnitCode(code),
        code,
        kind,
        "",
        parent == null ? null : new UnitCode(parent),
        LocalDate.of(2022, 1, 1),
        validTo,
        successor == null ? null : new UnitCode(successor),
        List.of());
  }

  private static Officer officer(String code, Post... posts) {
    return new Officer(new OfficerCode(code), List.of(posts));
  }

  private static Post post(
      @Nullable String unit, @Nullable LocalDate from, @Nullable LocalDate to) {
    return new Post(unit == null ? null : new UnitCode(unit), "Công chức", from, to);
  }

  private static final OfficerDirectory DIRECTORY =
      OfficerDirectory.EMPTY.with(
          List.of(),
          List.of(
              officer("stays", post("H32.01", null, null)),
              officer("moves", post("H32.02", null, BEFORE), post("H32", AFTER, null)),
              officer("left", post("H32.01", null, LocalDate.of(2025, 1, 31))),
              officer("nowhere", post(null, null, null))));

  private static List<String> in(String unit, LocalDate day) {
    return DIRECTORY.in(ORGANISATION.treeOn(day), new UnitCode(unit)).stream()
        .map(serving -> serving.officer().code().value())
        .toList();
  }

  @Test
  void whoServesStandsWithTheUnitOfTheDay() {
    assertThat(in("H32.01", BEFORE)).containsExactly("stays");
    assertThat(in("H32.02", BEFORE)).containsExactly("moves");
    assertThat(in("H32.01", LocalDate.of(2025, 1, 31))).containsExactly("left", "stays");
  }

  @Test
  void aMergedUnitIsFollowedByTheTreeOfTheDay() {
    assertThat(in("H32.02", AFTER)).containsExactly("stays");
    assertThat(in("H32.01", AFTER)).isEmpty();
  }

  @Test
  void aUnitHasThoseBelowItToo() {
    assertThat(in("H32", AFTER)).containsExactly("moves", "stays");
  }

  @Test
  void whatIsToldAnewReplacesAndWhatNothingSpeaksOfIsGone() {
    OfficerCode gone = new OfficerCode("stays");
    OfficerDirectory changed =
        DIRECTORY.with(
            List.of(gone, new OfficerCode("left")),
            List.of(officer("left", post("H32.02", AFTER, null))));
    assertThat(changed.find(gone)).isEmpty();
    assertThat(changed.size()).isEqualTo(3);
    assertThat(changed.in(ORGANISATION.treeOn(AFTER), new UnitCode("H32.02"))).hasSize(1);
    assertThat(DIRECTORY.find(gone)).isPresent();
  }
}
