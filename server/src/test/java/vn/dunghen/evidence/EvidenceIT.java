package vn.dunghen.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dunghen.RunningServer;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.live.LiveRegister;

/**
 * A late dossier whose end the portal was not told: the proof of it, and whether it can be bent.
 */
class EvidenceIT {

  private static final RunningServer SERVER = RunningServer.get();
  private static final String CODE = "H32.106-251006-00001";
  private static final String OFFICER = "CB-7788";
  private static final String ASKED = "?dossier=" + CODE;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @BeforeAll
  static void aLateDossier() {
    RunningServer.Answer answer =
        SERVER.send(
            """
            [{"kind": "dossier", "source": "evidence", "messageId": "e1",
              "spokeOf": "2025-10-06T08:30:00+07:00", "dossier": "%1$s", "procedure": "9.000001",
              "competentUnit": "H32.106", "channel": 2, "status": 2,
              "acceptedAt": "2025-10-06T08:30:00+07:00", "due": "2025-10-13T17:00:00+07:00"},
             {"kind": "step", "source": "evidence", "messageId": "e2",
              "spokeOf": "2025-10-09T08:30:00+07:00", "dossier": "%1$s", "at": "2025-10-09T08:30:00+07:00",
              "status": 9, "officer": "%2$s"},
             {"kind": "acknowledgement", "source": "cong", "messageId": "a1", "of": "evidence",
              "spokeOf": "2025-10-06T08:40:00+07:00", "at": "2025-10-06T08:40:00+07:00",
              "dossier": "%1$s", "acknowledges": ["e1"]}]"""
                .formatted(CODE, OFFICER));
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    Instant end = Instant.now().plus(PATIENCE);
    while (!SERVER.bean(LiveRegister.class).register(Ledger.PORTAL).has(new DossierCode(CODE))) {
      assertThat(Instant.now()).isBefore(end);
      Thread.onSpinWait();
    }
  }

  private static HttpResponse<byte[]> get(String query) {
    try {
      return SERVER
          .client()
          .send(
              HttpRequest.newBuilder(SERVER.address("/api/v1/evidence" + query)).build(),
              BodyHandlers.ofByteArray());
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static X509Certificate certificate() throws GeneralSecurityException {
    String pem = new JsonMapper().readTree(get("/key").body()).get("certificate").asString();
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
  }

  private static boolean verifies(byte[] body, byte[] signature) throws GeneralSecurityException {
    Signature check = Signature.getInstance("SHA256withECDSA");
    check.initVerify(certificate());
    check.update(body);
    return check.verify(signature);
  }

  @Test
  void saysWhatWasSentAndAnsweredAndWhyItIsLate() {
    JsonNode pack = new JsonMapper().readTree(get(ASKED).body());
    assertThat(pack.get("messages")).hasSize(3);
    JsonNode first = pack.get("messages").get(0);
    assertThat(first.get("messageId").asString()).isEqualTo("e1");
    assertThat(first.get("sha256").asString()).matches("[0-9a-f]{64}");
    assertThat(Instant.parse(first.get("confirmedAt").asString()))
        .isEqualTo(Instant.parse("2025-10-06T01:40:00Z"));
    assertThat(first.get("said").get("due").asString()).startsWith("2025-10-13T");
    JsonNode step = pack.get("messages").get(1).get("said");
    assertThat(step.get("status").asInt()).isEqualTo(9);
    assertThat(step.get("officer").asString()).isEqualTo("•");
    assertThat(pack.get("messages").get(1).get("confirmedAt").isNull()).isTrue();
    assertThat(pack.get("messages").get(2).get("answer").asString())
        .isEqualTo("Cổng xác nhận 1 thông điệp");
    assertThat(pack.get("differences").get(0).get("kind").asString()).isEqualTo("Khác trạng thái");
    assertThat(pack.get("causes").get(0).get("cause").asString()).isEqualTo("Đồng bộ chậm");
    assertThat(pack.get("verdicts")).hasSize(3);
  }

  @Test
  void theSignatureHoldsUntilAByteIsChanged() throws GeneralSecurityException {
    HttpResponse<byte[]> answer = get(ASKED);
    byte[] signature =
        Base64.getDecoder()
            .decode(answer.headers().firstValue(EvidenceController.SIGNATURE).orElseThrow());
    assertThat(verifies(answer.body(), signature)).isTrue();
    for (int at : new int[] {0, answer.body().length / 2, answer.body().length - 1}) {
      byte[] changed = answer.body().clone();
      changed[at] ^= 1;
      assertThat(verifies(changed, signature)).as("byte " + at).isFalse();
    }
  }

  @Test
  void thePdfReadsInVietnameseAndItsSignatureHoldsUntilAByteIsChanged()
      throws IOException, GeneralSecurityException, CMSException, OperatorCreationException {
    byte[] pdf = get(ASKED + "&format=pdf").body();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(document);
      assertThat(text)
          .contains("Hồ sơ chứng cứ " + CODE)
          .contains("Đồng bộ chậm (không phải do đơn vị)")
          .contains("Khác trạng thái", "Được tiếp nhận", "Đã xử lý xong")
          .contains("hồ sơ · evidence · e1", "bước xử lý · evidence · e2")
          .contains("xác nhận của Cổng · cong")
          .doesNotContain("#", "dossier ·", "step ·", "acknowledgement")
          .doesNotContain(OFFICER)
          .as("dates and times stay whole")
          .doesNotContainPattern("(?m)^/?20[0-9]{2}$|[0-9]{2}:$");
      PDSignature signature = document.getLastSignatureDictionary();
      byte[] signed = signature.getSignedContent(pdf);
      assertThat(verifies(signature, signed)).isTrue();
      signed[signed.length / 2] ^= 1;
      assertThat(verifies(signature, signed)).isFalse();
    }
  }

  private static boolean verifies(PDSignature signature, byte[] signed)
      throws CMSException, OperatorCreationException, GeneralSecurityException {
    CMSSignedData cms =
        new CMSSignedData(new CMSProcessableByteArray(signed), signature.getContents());
    SignerInformation signer = cms.getSignerInfos().iterator().next();
    try {
      return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate()));
    } catch (CMSException otherDigest) {
      return false;
    }
  }

  @Test
  void theZipHasAllThatIsNeededToCheckIt() throws IOException, GeneralSecurityException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(get(ASKED + "&format=zip").body()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    String name = "chung-cu-" + CODE;
    assertThat(files)
        .containsOnlyKeys(
            name + ".json",
            name + ".json.sig",
            name + ".pdf",
            "chung-thu.pem",
            "cach-kiem-tra.txt");
    assertThat(
            verifies(
                Objects.requireNonNull(files.get(name + ".json")),
                Objects.requireNonNull(files.get(name + ".json.sig"))))
        .isTrue();
  }

  @Test
  void namesNobody() {
    assertThat(new String(get(ASKED).body(), StandardCharsets.UTF_8)).doesNotContain(OFFICER);
  }

  @Test
  void whatIsNotThereOrNotUnderstoodIsSaid() {
    assertThat(get("?dossier=H32.106-251006-77777").statusCode()).isEqualTo(404);
    assertThat(get("?dossier=").statusCode()).isEqualTo(404);
    assertThat(get(ASKED + "&format=doc").statusCode()).isEqualTo(400);
    assertThat(get(ASKED + "&asOf=yesterday").statusCode()).isEqualTo(400);
  }

  @Test
  void theDossiersPageSaysTheCauseAndLeadsToTheEvidence() {
    String page = SERVER.get("/ho-so/" + CODE).response().body();
    assertThat(page)
        .contains("Nguyên nhân trễ")
        .contains("<b>Đồng bộ chậm</b>")
        .contains("/api/v1/evidence?format=zip");
  }
}
