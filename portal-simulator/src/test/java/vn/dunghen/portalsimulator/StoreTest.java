package vn.dunghen.portalsimulator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.portalsimulator.Asking.dossier;
import static vn.dunghen.portalsimulator.Asking.step;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class StoreTest {

  private static final long NOW = Moments.ofText("2026-08-20T17:00:00+07:00");
  private static final String PROVINCE = "000.00.00.H32";

  @TempDir Path folder;

  private Store open() {
    return new Store(folder, true);
  }

  private static void send(Store store, boolean updating, JsonNode... dossiers) {
    store.dossiers(PROVINCE, updating, List.of(dossiers), dossiers.length, NOW);
  }

  private static int count(Store store, String name) {
    return store.counts().path(name).asInt();
  }

  @Test
  void holdsEverythingAfterARestart() {
    String before;
    JsonNode found;
    try (Store store = open()) {
      send(store, false, dossier("H32.1"), dossier("H32.2"));
      send(store, true, dossier("H32.1").put("TrangThaiHoSo", "9"));
      store.steps(List.of(step("H32.1", "20260804090000", 4)), 1, NOW);
      store.tell(
          Json.object().put("kind", "petition").put("petition", "PA-1").put("unit", "H32.17"), NOW);
      before = store.counts().toString();
      found = store.lookUp("H32.1");
    }
    try (Store store = open()) {
      assertThat(store.counts()).hasToString(before);
      assertThat(store.lookUp("H32.1")).isEqualTo(found);
      send(store, true, dossier("H32.2").put("TrangThaiHoSo", "10"));
    }
    try (Store store = open()) {
      assertThat(store.lookUp("H32.2")).isNotNull();
      assertThat(count(store, "snapshotsTaken")).isEqualTo(4);
    }
  }

  @Test
  void dropsALineThatWasCutOffAndGoesOn() throws IOException {
    try (Store store = open()) {
      send(store, false, dossier("H32.1"));
    }
    Files.writeString(
        folder.resolve("accepted.ndjson"), "{\"k\":\"D\",\"t\":1", StandardOpenOption.APPEND);
    try (Store store = open()) {
      assertThat(count(store, "dossiers")).isEqualTo(1);
      send(store, false, dossier("H32.2"));
    }
    try (Store store = open()) {
      assertThat(count(store, "dossiers")).isEqualTo(2);
    }
  }

  @Test
  void countsOneDossierUnderTwoCodes() {
    try (Store store = open()) {
      send(store, false, dossier("H32.1").put("ChuHoSo", "NGUOI-MAU A"));
      send(store, false, dossier("H32.2").put("ChuHoSo", "NGUOI-MAU B"));
      assertThat(count(store, "duplicates")).isZero();
      // Whatever became of it meanwhile, it is the request of the same person.
      send(store, false, dossier("H32.3").put("ChuHoSo", "NGUOI-MAU A").put("TrangThaiHoSo", "9"));
      assertThat(count(store, "twoCodes")).isEqualTo(1);
    }
    try (Store store = open()) {
      assertThat(count(store, "twoCodes")).isEqualTo(1);
    }
  }

  @Test
  void countsTheSameContentAndTheSameStepTakenTwice() {
    try (Store store = open()) {
      send(store, false, dossier("H32.1"));
      send(store, true, dossier("H32.1").put("TrangThaiHoSo", "9"));
      send(store, true, dossier("H32.1"));
      assertThat(count(store, "duplicates")).as("A, B, A is a correction").isZero();
      send(store, true, dossier("H32.1"));
      assertThat(count(store, "repeatedContents")).isEqualTo(1);

      store.steps(List.of(step("H32.1", "20260804090000", 4)), 1, NOW);
      store.steps(List.of(step("H32.1", "20260804090000", 5)), 1, NOW);
      assertThat(count(store, "repeatedSteps")).isZero();
      store.steps(List.of(step("H32.1", "20260804090000", 4)), 1, NOW);
      assertThat(count(store, "repeatedSteps")).isEqualTo(1);
      assertThat(count(store, "duplicates")).isEqualTo(2);
    }
  }

  @Test
  void aPlaceholderOfAPersonMakesNoTwoDossiersOne() {
    try (Store store = open()) {
      send(store, false, dossier("H32.1").put("ChuHoSo", "").put("NgayHenTra", "20260811170000"));
      send(store, false, dossier("H32.2").put("ChuHoSo", "").put("NgayHenTra", "20260812170000"));
      assertThat(count(store, "twoCodes")).isZero();
      send(store, false, dossier("H32.3").put("ChuHoSo", "").put("NgayHenTra", "20260812170000"));
      assertThat(count(store, "twoCodes")).as("the same whole content").isEqualTo(1);
    }
  }

  @Test
  void findsTheUnitByItsNameInAnyWriting() {
    Units units = Units.ofReference();

    assertThat(units.all()).hasSize(81);
    assertThat(unit(units, "UBND phường Bắc Nha Trang")).isEqualTo("H32.150");
    assertThat(unit(units, " ủy ban nhân dân PHƯỜNG  bắc nha trang")).isEqualTo("H32.150");
    assertThat(unit(units, "Sở Tư pháp")).isEqualTo("H32.17");
    assertThat(unit(units, "Chỗ lạ")).as("the province sends it").isEqualTo("H32");
    assertThat(units.all().get(units.ownerOf(null, "000.00.25.H32")).code()).isEqualTo("H32.25");
    assertThat(units.sending("000.00.00.H26")).isNull();
  }

  private static String unit(Units units, String name) {
    return units.all().get(units.ownerOf(name, PROVINCE)).code();
  }
}
