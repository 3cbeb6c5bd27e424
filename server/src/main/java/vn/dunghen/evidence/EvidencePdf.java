package vn.dunghen.evidence;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.springframework.stereotype.Component;
import vn.dunghen.calendar.VietnamTime;

/** Evidence as a PDF that a person reads, signed as a whole. */
@Component
final class EvidencePdf {

  /** In the jar of PDFBox; it has every mark of Vietnamese. */
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  /** Room for the signature with a chain of certificates. */
  private static final int SIGNATURE_BYTES = 32_768;

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final EvidenceKey key;

  EvidencePdf(EvidenceKey key) {
    this.key = key;
  }

  byte[] of(Pack pack) {
    try {
      return signed(drawn(pack), pack);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private byte[] drawn(Pack pack) throws IOException {
    StringOutput page = new StringOutput();
    engine.render("evidence/pack.jte", Map.of("pack", pack), page);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFont(EvidencePdf::font, "Liberation Sans");
    builder.withHtmlContent(page.toString(), null);
    builder.useUnicodeLineBreaker(new WholeWords());
    builder.withProducer("Đúng Hẹn");
    builder.toStream(pdf);
    builder.run();
    return pdf.toByteArray();
  }

  private static InputStream font() {
    return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT), FONT);
  }

  private byte[] signed(byte[] drawn, Pack pack) throws IOException {
    try (PDDocument document = Loader.loadPDF(drawn);
        SignatureOptions options = new SignatureOptions()) {
      PDSignature signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
      signature.setName(key.certificate().getSubjectX500Principal().getName());
      signature.setReason("Hồ sơ chứng cứ " + pack.dossier());
      signature.setSignDate(
          GregorianCalendar.from(ZonedDateTime.ofInstant(pack.madeAt(), VietnamTime.ZONE)));
      options.setPreferredSignatureSize(SIGNATURE_BYTES);
      document.addSignature(signature, content -> key.cms(content.readAllBytes()), options);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.saveIncremental(out);
      return out.toByteArray();
    }
  }
}
