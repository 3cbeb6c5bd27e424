package vn.dunghen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A file of the province's that is wrong stops the start, with file, line and reason. */
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class WrongConfigurationIT {

  private static final Duration TO_REFUSE = Duration.ofSeconds(60);

  @Test
  void aTreeWithAUnitOfNoKind() throws Exception {
    assertRefused(
        "units.csv",
        """
        code,name_vi,kind,subtype,parent_code,gso_code,valid_from,valid_to,successor_code
        H32,Tỉnh Khánh Hòa,PROVINCE,tỉnh,,56,2022-01-01,,
        H32.101,Xã Nam Cam Ranh,VILLAGE,xã,H32,,2025-07-01,,
        """,
        3,
        "VILLAGE");
  }

  @Test
  void aTreeWithAParentThatIsNotThere() throws Exception {
    assertRefused(
        "units.csv",
        """
        code,name_vi,kind,subtype,parent_code,gso_code,valid_from,valid_to,successor_code
        H32,Tỉnh Khánh Hòa,PROVINCE,tỉnh,,56,2022-01-01,,
        H32.101,Xã Nam Cam Ranh,COMMUNE,xã,H99,,2025-07-01,,
        """,
        3,
        "H99");
  }

  @Test
  void aCalendarWithADayThatDoesNotExist() throws Exception {
    assertRefused(
        "holidays.csv",
        """
        date,weekday,kind,name,basis
        2026-01-01,THU,HOLIDAY,Tết Dương lịch,BLLĐ
        2026-02-30,MON,HOLIDAY,Không có ngày này,
        """,
        3,
        "2026-02-30");
  }

  @Test
  void aDefinitionWithACountNobodyKnows() throws Exception {
    String shipped = shipped().replace("id: 766-portal-2026", "id: khanh-hoa");
    int line = lineOf(shipped, "ON_TIME");
    assertRefused(
        "definitions/khanh-hoa.yaml", shipped.replaceFirst("ON_TIME", "IN_TIME"), line, "IN_TIME");
  }

  @Test
  void aDefinitionThatIsNoYaml() throws Exception {
    assertRefused(
        "definitions/khanh-hoa.yaml", "id: khanh-hoa\nindicators: [\n", 3, "khanh-hoa.yaml");
  }

  @Test
  void anAddressThatIsNoneOfPostgreSql() throws Exception {
    assertSettingRefused("DUNGHEN_DB_URL", "foo", "jdbc:postgresql://");
  }

  @Test
  void aHomeThatIsAFile() throws Exception {
    assertSettingRefused("DUNGHEN_HOME", "/etc/hostname", "/etc/hostname");
  }

  @Test
  void aPortThatIsNone() throws Exception {
    assertSettingRefused("DUNGHEN_PORT", "99999", "99999");
  }

  private static void assertSettingRefused(String setting, String value, String reason)
      throws Exception {
    try (Home home = Home.fresh("wrong-" + setting);
        ServerProcess server = ServerProcess.launch(home, Map.of(setting, value))) {
      assertThat(server.waitForEnd(TO_REFUSE)).isEqualTo(2);
      assertThat(server.output()).contains(setting).contains(reason).doesNotContain("\tat ");
    }
  }

  private static String shipped() throws IOException {
    return Files.readString(
        Place.ROOT.resolve("server/src/main/resources/definitions/766-portal-2026.yaml"));
  }

  private static int lineOf(String text, String word) {
    return (int) text.substring(0, text.indexOf(word)).lines().count();
  }

  private static void assertRefused(String file, String content, int line, String reason)
      throws Exception {
    try (Home home = Home.fresh("wrong-" + reason.replaceAll("\\W", "-"))) {
      Path written = home.folder().resolve("config").resolve(file);
      Files.createDirectories(written.getParent());
      Files.writeString(written, content);
      try (ServerProcess server = ServerProcess.launch(home, Map.of())) {
        assertThat(server.waitForEnd(TO_REFUSE)).isNotZero();
        String said = server.output();
        assertThat(said).contains(written.getFileName().toString()).contains(reason);
        assertThat(said).containsPattern("(?<!\\d)" + line + "(?!\\d)");
        assertThat(home.postmaster()).as("nothing is left running").isEmpty();
        assertThat(said).as("a reason, not a stack").doesNotContain("\tat ");
      }
    }
  }
}
