package vn.dunghen.board;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Fills templates, which are compiled in the build. */
@Component
final class Html {

  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  /** The page as an answer, never kept by a browser: a figure is true at its moment only. */
  ResponseEntity<String> page(String template, Object page) {
    return page(template, "page", page, HttpStatus.OK);
  }

  ResponseEntity<String> page(
      String template, String parameter, Object page, HttpStatusCode status) {
    return ResponseEntity.status(status)
        .contentType(HTML)
        .cacheControl(CacheControl.noStore())
        .body(text(template, parameter, page));
  }

  /** Leads on to another address of ours, which is asked for with GET. */
  static ResponseEntity<String> seeOther(String address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(address)).build();
  }

  String text(String template, String parameter, Object page) {
    StringOutput output = new StringOutput();
    engine.render("board/" + template + ".jte", Map.of(parameter, page), output);
    return output.toString();
  }
}
