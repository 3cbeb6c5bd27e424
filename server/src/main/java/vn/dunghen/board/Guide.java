package vn.dunghen.board;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A guide of {@code docs/start}, which lies in the jar as it was written.
 *
 * @param name the last part of its address
 * @param title the heading of the page
 * @param html all but that heading
 */
record Guide(String name, String title, String html) {

  /** For clerks who bring in files. */
  static final String FILES = "nhap-tep";

  /** For those who connect one-stop software. */
  static final String ONE_STOP = "ket-noi-mot-cua";

  /** Why the score on the portal differs from ours. */
  static final String SCORES = "vi-sao-diem-khac";

  /** How the guides name the server they come with. */
  private static final Pattern OWN = Pattern.compile("http://localhost:8766(/.*)");

  private static final Pattern ELSEWHERE = Pattern.compile("https?://.*");

  private static final List<Extension> TABLES = List.of(TablesExtension.create());

  static Guide read(String name) {
    Node document = Parser.builder().extensions(TABLES).build().parse(markdown(name));
    Heading heading = (Heading) Objects.requireNonNull(document.getFirstChild());
    String title = text(heading);
    heading.unlink();
    document.accept(new Addresses());
    HtmlRenderer renderer =
        HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> Guide::mark)
            .build();
    return new Guide(name, title, renderer.render(document));
  }

  /** Tables become cards on telephones, as everywhere; each value keeps its heading. */
  private static void mark(Node node, String tag, Map<String, String> attributes) {
    switch (tag) {
      case "table" -> attributes.putAll(Map.of("class", "stack", "role", "table"));
      case "tbody" -> attributes.put("role", "rowgroup");
      case "tr" -> attributes.put("role", "row");
      case "th" -> attributes.put("scope", "col");
      case "td" -> {
        attributes.putAll(Map.of("class", "full", "role", "cell"));
        if (node.getPrevious() != null) {
          attributes.put("data-label", heading(node));
        }
      }
      default -> {}
    }
  }

  private static String heading(Node cell) {
    int place = 0;
    for (Node before = cell.getPrevious(); before != null; before = before.getPrevious()) {
      place++;
    }
    Node table = cell.getParent().getParent().getParent();
    Node heading = table.getFirstChild().getFirstChild().getFirstChild();
    for (int i = 0; i < place; i++) {
      heading = heading.getNext();
    }
    return text(heading);
  }

  /** Its words without marks. */
  private static String text(Node node) {
    StringBuilder words = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }
        });
    return words.toString();
  }

  private static String markdown(String name) {
    try (InputStream in = Guide.class.getResourceAsStream("/guides/" + name + ".md")) {
      return new String(
          Objects.requireNonNull(in, name + " is not in the jar").readAllBytes(),
          StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Leads to pages of this server; a file of the source tree is named, and leads nowhere. */
  private static final class Addresses extends AbstractVisitor {

    @Override
    public void visit(Link link) {
      var own = OWN.matcher(link.getDestination());
      if (own.matches()) {
        if (link.getFirstChild() instanceof Text text
            && text.getLiteral().equals(link.getDestination())) {
          text.setLiteral(own.group(1));
        }
        link.setDestination(own.group(1));
      } else if (!ELSEWHERE.matcher(link.getDestination()).matches()) {
        while (link.getFirstChild() != null) {
          link.insertBefore(link.getFirstChild());
        }
        link.unlink();
      }
    }
  }
}
