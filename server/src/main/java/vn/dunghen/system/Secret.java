package vn.dunghen.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of this installation, beside the data and never among them: for digests that nobody else
 * can work out, and for what is kept encrypted. Servers on one database need the same one.
 */
public final class Secret {

  private static final int BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final byte[] key;
  private final SecureRandom random = new SecureRandom();

  private Secret(byte[] key) {
    this.key = key;
  }

  /** The one of the home folder, made at the first start. */
  public static Secret of(Home home) {
    Path file = home.secret();
    try {
      // An empty file is what a start leaves that was cut off here; it must not be a key.
      if (!Files.exists(file) || Files.readString(file).isBlank()) {
        make(file);
      }
      byte[] key = HexFormat.of().parseHex(Files.readString(file).strip());
      if (key.length != BYTES) {
        throw new SettingRefused(
            file + ": cần " + BYTES * 2 + " chữ số thập lục phân · wanted 64 hexadecimal digits");
      }
      return new Secret(key);
    } catch (IllegalArgumentException notHex) {
      throw new SettingRefused(file + ": không phải số thập lục phân · not hexadecimal", notHex);
    } catch (IOException unusable) {
      throw new UncheckedIOException("cannot use " + file, unusable);
    }
  }

  private static void make(Path file) throws IOException {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        file, HexFormat.of().formatHex(random) + "\n", StandardOpenOption.TRUNCATE_EXISTING);
  }

  /**
   * A digest for one purpose only: HMAC-SHA-256, so that digests of two purposes cannot be joined.
   * NB: one thread's; make it anew for each use.
   */
  public Digest digest(String purpose) {
    return new Digest(mac(mac(key).doFinal(purpose.getBytes(StandardCharsets.UTF_8))));
  }

  /** Digests texts under one key. */
  public static final class Digest {
    private final Mac mac;

    private Digest(Mac mac) {
      this.mac = mac;
    }

    /** 32 bytes. */
    public byte[] of(byte[] text) {
      return mac.doFinal(text);
    }

    /** The first 20 bytes in hex: long enough that no two meet, short enough to be a key. */
    public String of(String text) {
      return HexFormat.of().formatHex(of(text.getBytes(StandardCharsets.UTF_8)), 0, 20);
    }
  }

  /** Encrypts with AES-256-GCM; a nonce of its own stands before each. */
  public byte[] encrypted(byte[] plain) {
    try {
      byte[] nonce = new byte[NONCE_BYTES];
      random.nextBytes(nonce);
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
      byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
      System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
      return whole;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * What was encrypted here.
   *
   * @throws IllegalStateException where it was sealed with another key or was changed
   */
  public byte[] decrypted(byte[] sealed) {
    try {
      byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
      return cipher(Cipher.DECRYPT_MODE, nonce)
          .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
    } catch (GeneralSecurityException otherKey) {
      throw new IllegalStateException("sealed with another key, or changed", otherKey);
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    byte[] own = mac(key).doFinal("encryption".getBytes(StandardCharsets.UTF_8));
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(own, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }

  private static Mac mac(byte[] key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
