package vn.dunghen.board.page;

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
 */
public record FilesPage(
    Frame frame,
    String refused,
    MessageKind kind,
    String source,
    List<String> sources,
    List<Import> latest) {

  public FilesPage {
    sources = List.copyOf(sources);
    latest = List.copyOf(latest);
  }

  public MessageKind[] kinds() {
    return MessageKind.values();
  }
}
