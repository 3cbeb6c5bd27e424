package vn.dunghen.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret that a sender must show; made at the first start, told once, kept in a file. */
public final class Token {

  private static final int BYTES = 32;

  private final byte[] secret;

  private Token(String secret) {
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
  }

  /** The one of the home folder; a new one is printed, this once. */
  public static Token of(Home home) {
    Path file = home.token();
    try {
      // An empty file is what a start leaves that was cut off here; it must not be a secret.
      if (Files.exists(file) && !Files.readString(file).isBlank()) {
        return new Token(Files.readString(file).strip());
      }
      byte[] random = new byte[BYTES];
      new SecureRandom().nextBytes(random);
      String secret = HexFormat.of().formatHex(random);
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, secret + "\n", StandardOpenOption.TRUNCATE_EXISTING);
      // NB: not to standard output, which may be the figures of a command.
      System.err.printf(
          "Mã gửi dữ liệu, chỉ in một lần · token for senders, printed once: %s%n(%s)%n",
          secret, file);
      return new Token(secret);
    } catch (IOException unusable) {
      throw new UncheckedIOException("cannot use " + file, unusable);
    }
  }

  /** The HMAC-SHA-256 of a text under this secret, in hex: equal for equals, and tells no more. */
  public String keyed(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Compares in the same time whatever was shown. */
  public boolean matches(String shown) {
    return MessageDigest.isEqual(secret, shown.getBytes(StandardCharsets.UTF_8));
  }
}
