package vn.dunghen.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.dunghen.system.Home;
import vn.dunghen.system.Secret;
import vn.dunghen.system.SettingRefused;

/**
 * The key that signs evidence, with its certificate: made at the first start and kept beside the
 * secret of the installation, or the province's own from a PKCS#12 file.
 */
@Component
final class EvidenceKey {

  private static final String TYPE = "PKCS12";
  private static final Duration VALID = Duration.ofDays(3650);
  private static final int SERIAL_BITS = 120;

  private final PrivateKey key;
  private final List<X509Certificate> chain;

  @Autowired
  EvidenceKey(
      Home home,
      Secret secret,
      @Value("${dunghen.evidence.keystore:}") String own,
      @Value("${dunghen.evidence.keystore-password:}") String password) {
    this(
        own.isBlank() ? made(home.evidenceKey(), passwordOf(secret)) : Path.of(own),
        own.isBlank() ? passwordOf(secret) : password.toCharArray());
  }

  /** The key of that file. */
  EvidenceKey(Path file, char[] password) {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance(TYPE);
      store.load(in, password);
      String alias =
          Collections.list(store.aliases()).stream()
              .filter(name -> isKey(store, name))
              .findFirst()
              .orElseThrow(() -> new SettingRefused(file + ": không có khóa ký · no key in it"));
      key = (PrivateKey) store.getKey(alias, password);
      chain =
          java.util.Arrays.stream(store.getCertificateChain(alias))
              .map(X509Certificate.class::cast)
              .toList();
    } catch (IOException | GeneralSecurityException unusable) {
      throw new SettingRefused(
          file + ": không mở được kho khóa ký · the keystore cannot be opened", unusable);
    }
  }

  private static boolean isKey(KeyStore store, String alias) {
    try {
      return store.isKeyEntry(alias);
    } catch (GeneralSecurityException notLoaded) {
      throw new IllegalStateException(notLoaded);
    }
  }

  private static char[] passwordOf(Secret secret) {
    return secret.digest("evidence keystore").of("password").toCharArray();
  }

  private static Path made(Path file, char[] password) {
    if (Files.exists(file)) {
      return file;
    }
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair pair = generator.generateKeyPair();
      KeyStore store = KeyStore.getInstance(TYPE);
      store.load(null, password);
      store.setKeyEntry(
          "evidence", pair.getPrivate(), password, new Certificate[] {selfSigned(pair)});
      // Written whole or not at all: half a keystore would stop every start after.
      Path part =
          Files.createTempFile(
              file.getParent(),
              "evidence",
              ".part",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      store.store(bytes, password);
      Files.write(part, bytes.toByteArray());
      return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException unusable) {
      throw new UncheckedIOException("cannot write " + file, unusable);
    } catch (GeneralSecurityException | OperatorCreationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static X509Certificate selfSigned(KeyPair pair)
      throws OperatorCreationException, GeneralSecurityException {
    Instant now = Instant.now();
    X500Principal name = new X500Principal("CN=Dung Hen evidence, O=Dung Hen, C=VN");
    ContentSigner signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
    return new JcaX509CertificateConverter()
        .getCertificate(
            new JcaX509v3CertificateBuilder(
                    name,
                    new BigInteger(SERIAL_BITS, new SecureRandom()),
                    Date.from(now),
                    Date.from(now.plus(VALID)),
                    name,
                    pair.getPublic())
                .build(signer));
  }

  /** How it signs, in the words of the JDK. */
  String algorithm() {
    return switch (key.getAlgorithm()) {
      case "EC" -> "SHA256withECDSA";
      case "RSA" -> "SHA256withRSA";
      case "Ed25519", "EdDSA" -> "Ed25519";
      default -> throw new SettingRefused("không ký được bằng khóa này: " + key.getAlgorithm());
    };
  }

  X509Certificate certificate() {
    return chain.getFirst();
  }

  /** The certificate as text. */
  String pem() {
    try {
      return "-----BEGIN CERTIFICATE-----\n"
          + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate().getEncoded())
          + "\n-----END CERTIFICATE-----\n";
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The signature of these bytes, apart from them. */
  byte[] signature(byte[] of) {
    try {
      Signature signature = Signature.getInstance(algorithm());
      signature.initSign(key);
      signature.update(of);
      return signature.sign();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The signature of these bytes as CMS (PKCS#7), apart from them, with the certificates. */
  byte[] cms(byte[] of) {
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
              .build(new JcaContentSignerBuilder(algorithm()).build(key), certificate()));
      generator.addCertificates(new JcaCertStore(chain));
      return generator.generate(new CMSProcessableByteArray(of), false).getEncoded();
    } catch (GeneralSecurityException | OperatorCreationException | CMSException impossible) {
      throw new IllegalStateException(impossible);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
