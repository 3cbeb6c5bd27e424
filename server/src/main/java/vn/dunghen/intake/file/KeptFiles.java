package vn.dunghen.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.dunghen.system.Home;

/** The files themselves, in the home folder, for as long as they are needed and no longer. */
@Component
class KeptFiles {

  static final long LARGEST = 50L * 1024 * 1024;

  private final Path folder;
  private String keeper = "";

  KeptFiles(Home home) {
    this.folder = home.folder().resolve("imports");
  }

  /** A file that was received, not yet of any import. */
  record Received(Path file, String digest, long bytes) {}

  /** Takes it in piece by piece. */
  Received receive(InputStream in) {
    Path file = prepared().resolve("received-" + UUID.randomUUID());
    try {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      long bytes = copy(new DigestInputStream(in, sha), file);
      return new Received(file, HexFormat.of().formatHex(sha.digest()), bytes);
    } catch (IOException failed) {
      delete(file);
      throw new UncheckedIOException(failed);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    } catch (FileRefused refused) {
      delete(file);
      throw refused;
    }
  }

  private static long copy(InputStream in, Path file) throws IOException {
    byte[] some = new byte[1 << 16];
    long bytes = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int n = in.read(some); n >= 0; n = in.read(some)) {
        bytes += n;
        if (bytes > LARGEST) {
          throw tooLarge();
        }
        out.write(some, 0, n);
      }
    }
    return bytes;
  }

  static FileRefused tooLarge() {
    return new FileRefused(
        FileRefused.Kind.TOO_LARGE, "Tệp lớn hơn 50 MB. Hãy chia nhỏ rồi tải từng phần.");
  }

  void keep(Received received, long id) {
    try {
      Files.move(received.file(), of(id), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  Path of(long id) {
    return folder.resolve(id + ".upload");
  }

  /** What each of its rows will do; there while the file itself is. */
  Path foretold(long id) {
    return folder.resolve(id + ".foretold.csv");
  }

  void delete(long id) {
    delete(of(id));
    delete(foretold(id));
  }

  static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Deletes what was being received when a process ended. */
  void deleteReceived() {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(prepared(), "received-*")) {
      left.forEach(KeptFiles::delete);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Which home this is, among all that share one store. */
  synchronized String keeper() {
    if (keeper.isEmpty()) {
      Path file = prepared().resolve("keeper");
      try {
        if (!Files.exists(file) || Files.readString(file).isBlank()) {
          Files.writeString(file, UUID.randomUUID().toString());
        }
        keeper = Files.readString(file).strip();
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
    return keeper;
  }

  private synchronized Path prepared() {
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectory(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      return folder;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
