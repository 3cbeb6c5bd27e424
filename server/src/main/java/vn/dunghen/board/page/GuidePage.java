package vn.dunghen.board.page;

import gg.jte.Content;
import java.util.List;

/**
 * A guide that was written in Vietnamese, whatever language the page around it has.
 *
 * @param html made from our own document, so it is not escaped once more
 */
public record GuidePage(Frame frame, List<Crumb> crumbs, String html) {

  public GuidePage {
    crumbs = List.copyOf(crumbs);
  }

  public Content content() {
    return output -> output.writeContent(html);
  }
}
