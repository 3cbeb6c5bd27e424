package vn.dunghen.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.dunghen.calendar.Period;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.dossier.DossierCode;

/** Evidence packs, and the key by which anybody can check them. */
@RestController
@RequestMapping("/api/v1/evidence")
final class EvidenceController {

  /** The signature of the JSON that is answered, in Base64. */
  static final String SIGNATURE = "Evidence-Signature";

  private static final MediaType ZIP = new MediaType("application", "zip");

  private final Packing packing;
  private final EvidenceKey key;
  private final EvidencePdf pdf;
  private final JsonMapper json;

  EvidenceController(Packing packing, EvidenceKey key, EvidencePdf pdf, JsonMapper json) {
    this.packing = packing;
    this.key = key;
    this.pdf = pdf;
    this.json = json;
  }

  /** The certificate and how it signs. */
  @GetMapping("/key")
  Map<String, Object> key() throws java.security.GeneralSecurityException {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("algorithm", key.algorithm());
    answer.put("certificate", key.pem());
    answer.put("subject", key.certificate().getSubjectX500Principal().getName());
    answer.put("notAfter", key.certificate().getNotAfter().toInstant().toString());
    answer.put(
        "sha256",
        HexFormat.of()
            .formatHex(
                java.security.MessageDigest.getInstance("SHA-256")
                    .digest(key.certificate().getEncoded())));
    return answer;
  }

  /**
   * The pack of a dossier as JSON with its signature in a header, as a signed PDF, or as a ZIP of
   * both with the certificate.
   *
   * @param asOf the moment that the verdicts are of; now, where left out
   * @param period by whose end the portal's rule judges what is open, where it is set so; the year,
   *     where left out
   */
  @GetMapping
  ResponseEntity<?> evidence(
      @RequestParam(defaultValue = "") String dossier,
      @RequestParam(defaultValue = "json") String format,
      @RequestParam(required = false) @Nullable String asOf,
      @RequestParam(required = false) @Nullable String period) {
    Instant now = Instant.ofEpochSecond(Instant.now().getEpochSecond());
    Optional<Instant> moment = asOf == null ? Optional.of(now) : moment(asOf);
    Optional<Period> judged = moment.flatMap(at -> period(period, at));
    if (judged.isEmpty() || !format.matches("json|pdf|zip")) {
      return problem(
          HttpStatus.BAD_REQUEST,
          "Cần format là json, pdf hoặc zip; asOf như 2026-10-10T17:00:00+07:00; period như 2026,"
              + " 2026-10, đã bắt đầu. format is json, pdf or zip; asOf a moment; period one that"
              + " has begun.");
    }
    Optional<Pack> pack =
        code(dossier).flatMap(code -> packing.of(code, moment.get(), judged.get(), now));
    if (pack.isEmpty()) {
      return problem(
          HttpStatus.NOT_FOUND, "Không có hồ sơ này trong sổ nào. Neither ledger has the dossier.");
    }
    return switch (format) {
      case "pdf" -> answer(pack.get(), MediaType.APPLICATION_PDF, "pdf", pdf.of(pack.get()));
      case "zip" -> answer(pack.get(), ZIP, "zip", zip(pack.get()));
      default -> signed(pack.get());
    };
  }

  private static Optional<Instant> moment(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text.replace(' ', '+')).toInstant());
    } catch (DateTimeException wrong) {
      return Optional.empty();
    }
  }

  private static Optional<Period> period(@Nullable String text, Instant asOf) {
    try {
      String year = String.valueOf(VietnamTime.dateOf(asOf).getYear());
      return Optional.of(Period.parse(text == null ? year : text))
          .filter(period -> !period.from().isAfter(asOf));
    } catch (IllegalArgumentException noPeriod) {
      return Optional.empty();
    }
  }

  private static Optional<DossierCode> code(String text) {
    try {
      return Optional.of(new DossierCode(text.strip()));
    } catch (IllegalArgumentException noCode) {
      return Optional.empty();
    }
  }

  private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(ProblemDetail.forStatusAndDetail(status, detail));
  }

  private byte[] written(Pack pack) {
    return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(pack);
  }

  private ResponseEntity<byte[]> signed(Pack pack) {
    byte[] body = written(pack);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .header(SIGNATURE, Base64.getEncoder().encodeToString(key.signature(body)))
        .body(body);
  }

  private static ResponseEntity<byte[]> answer(
      Pack pack, MediaType type, String ending, byte[] body) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noStore())
        .header(
            "Content-Disposition",
            "attachment; filename=\"chung-cu-" + file(pack) + "." + ending + "\"")
        .body(body);
  }

  private static String file(Pack pack) {
    return pack.dossier().replaceAll("[^A-Za-z0-9.-]", "_");
  }

  private byte[] zip(Pack pack) {
    byte[] body = written(pack);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      String name = "chung-cu-" + file(pack);
      put(zip, name + ".json", body);
      put(zip, name + ".json.sig", key.signature(body));
      put(zip, name + ".pdf", pdf.of(pack));
      put(zip, "chung-thu.pem", key.pem().getBytes(StandardCharsets.UTF_8));
      put(zip, "cach-kiem-tra.txt", howTo(name).getBytes(StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private static String howTo(String name) {
    return """
        Kiểm tra chữ ký của tệp JSON · check the signature of the JSON:

          openssl x509 -in chung-thu.pem -pubkey -noout > khoa.pem
          openssl dgst -sha256 -verify khoa.pem -signature %1$s.json.sig %1$s.json

        Chứng thư phải đúng bằng chứng thư tại /api/v1/evidence/key của tỉnh. Chữ ký của tệp PDF xem
        trong chương trình đọc PDF. The certificate must be the one at /api/v1/evidence/key of the
        province; a PDF reader shows the signature of the PDF.
        """
        .formatted(name);
  }
}
