package vn.dunghen.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.dunghen.system.Home;
import vn.dunghen.system.Secret;
import vn.dunghen.system.SettingRefused;

/** The key of an installation, and the province's own in its place. */
class EvidenceKeyTest {

  @TempDir private Path folder;

  private EvidenceKey first() {
    return new EvidenceKey(new Home(folder), Secret.of(new Home(folder)), "", "");
  }

  @Test
  void isMadeOnceAndForItsOwnerOnly() throws IOException {
    EvidenceKey key = first();
    assertThat(first().pem()).isEqualTo(key.pem());
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("evidence.p12"))))
        .isEqualTo("rw-------");
  }

  @Test
  void theProvincesOwnTakesItsPlace() {
    EvidenceKey own = first();
    Secret secret = Secret.of(new Home(folder));
    String file = folder.resolve("evidence.p12").toString();
    String password = secret.digest("evidence keystore").of("password");
    EvidenceKey other = new EvidenceKey(new Home(folder), secret, file, password);
    assertThat(other.pem()).isEqualTo(own.pem());
  }

  @Test
  void aWrongPasswordOrFileStopsTheStart() {
    first();
    Secret secret = Secret.of(new Home(folder));
    String file = folder.resolve("evidence.p12").toString();
    assertThatThrownBy(() -> new EvidenceKey(new Home(folder), secret, file, "wrong"))
        .isInstanceOf(SettingRefused.class)
        .hasMessageContaining("evidence.p12");
    assertThatThrownBy(() -> new EvidenceKey(new Home(folder), secret, file + "x", "wrong"))
        .isInstanceOf(SettingRefused.class);
  }
}
