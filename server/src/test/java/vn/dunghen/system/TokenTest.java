package vn.dunghen.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The secret of the senders. */
class TokenTest {

  @TempDir Path folder;

  @Test
  void isMadeAtTheFirstStartForItsOwnerOnly() throws IOException {
    Token token = Token.of(new Home(folder));

    Path file = folder.resolve("token");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    String secret = Files.readString(file).strip();
    assertThat(secret).hasSizeGreaterThanOrEqualTo(32);
    assertThat(token.matches(secret)).isTrue();
  }

  @Test
  void isTheSameAtTheNextStart() throws IOException {
    Token.of(new Home(folder));
    String secret = Files.readString(folder.resolve("token")).strip();

    assertThat(Token.of(new Home(folder)).matches(secret)).isTrue();
    assertThat(Files.readString(folder.resolve("token")).strip()).isEqualTo(secret);
  }

  @Test
  void matchesNothingElse() throws IOException {
    Token token = Token.of(new Home(folder));
    String secret = Files.readString(folder.resolve("token")).strip();

    assertThat(token.matches("")).isFalse();
    assertThat(token.matches(secret.substring(1))).isFalse();
    assertThat(token.matches(secret + "0")).isFalse();
    assertThat(token.matches(secret.toUpperCase(java.util.Locale.ROOT) + "x")).isFalse();
  }

  @Test
  void isMadeAnewWhereAStartWasCutOff() throws IOException {
    Files.createFile(folder.resolve("token"));

    assertThat(Token.of(new Home(folder)).matches("")).isFalse();
    assertThat(Files.readString(folder.resolve("token")).strip()).isNotEmpty();
  }
}
