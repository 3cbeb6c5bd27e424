package vn.dunghen.board.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.dunghen.intake.file.Import;
import vn.dunghen.message.MessageKind;

/**
 * Where files are brought in: the form, the templates, the latest imports.
 *
 * @param refused why what was sent was not taken; empty: nothing was, or it was taken
 * @param kind chosen in the form
 * @param source filled into the form
 * @param sources that imported before
 * @param only the one source that is listed; empty: all
 * @param number of the page of the list, from 1
 * @param more whether there is a page after it
 */
public record FilesPage(
    Frame frame,
    String refused,
    MessageKind kind,
    String source,
    List<String> sources,
    List<Import> latest,
    String only,
    int number,
    boolean more) {

  public FilesPage {
    sources = List.copyOf(sources);
    latest = List.copyOf(latest);
  }

  /** The path of another page of the list. */
  public String path(int page) {
    String source = URLEncoder.encode(only, StandardCharsets.UTF_8);
    return "/nhap-tep?trang=" + page + (only.isEmpty() ? "" : "&nguon=" + source);
  }

  public MessageKind[] kinds() {
    return MessageKind.values();
  }
}
