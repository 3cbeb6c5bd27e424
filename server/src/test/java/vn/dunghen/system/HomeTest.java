package vn.dunghen.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of the server, and what it may do to it. */
class HomeTest {

  @TempDir Path folder;

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static void open(Path path) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwxrwx"));
  }

  @Test
  void isItsOwnersOnlyWhereItIsMadeByTheServer() throws IOException {
    Home home = Home.of(folder.resolve("a/b").toString());

    assertThat(mode(home.folder())).isEqualTo("rwx------");
  }

  @Test
  void keepsTheModeOfAFolderThatWasThereBefore() throws IOException {
    open(folder);

    Home.of(folder.toString());

    assertThat(mode(folder)).isEqualTo("rwxrwxrwx");
  }

  @Test
  void shutsTheProgramsOfPostgreSqlBelowAnOpenFolder() throws IOException {
    open(folder);
    Path left = Files.createDirectory(folder.resolve("postgres-binaries"));
    open(left);

    assertThat(mode(Home.of(folder.toString()).binaries())).isEqualTo("rwx------");
  }

  @Test
  void isRefusedWhereItIsAFile() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> Home.of(file.toString()))
        .isInstanceOf(SettingRefused.class)
        .hasMessageContaining("DUNGHEN_HOME")
        .hasMessageContaining(file.toString());
  }

  @Test
  void isRefusedWhereItCannotBeMade() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> Home.of(file.resolve("below").toString()))
        .isInstanceOf(SettingRefused.class);
  }
}
