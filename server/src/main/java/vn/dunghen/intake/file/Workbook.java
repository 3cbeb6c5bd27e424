package vn.dunghen.intake.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/**
 * Which sheets a workbook has, and which one is read: the first that is not hidden.
 *
 * @param index of the sheet that is read, from 0
 * @param styled whether it says how numbers are shown; without that no number is a date
 * @param since1904 whether its days are counted from 1904, as Excel for Mac did
 * @param part where its cells stand
 */
record Workbook(int index, String part, int others, int hidden, boolean styled, boolean since1904) {

  private static final String MACROS = "macroEnabled";
  private static final int LONGEST_CELL = 100_000;
  private static final long MOST_HELD_LETTERS = 48L * 1024 * 1024;
  private static final int MOST_HELD = 4_000_000;

  private record Entry(String id, boolean hidden) {}

  static Workbook of(OfficePackage parts) {
    boolean styled = checkParts(parts);
    List<Entry> sheets = new ArrayList<>();
    boolean[] since1904 = {false};
    Xml.read(
        parts.required("xl/workbook.xml"),
        element -> {
          sheet(element).ifPresent(sheets::add);
          since1904[0] |=
              element.getLocalName().equals("workbookPr")
                  && Xml.attribute(element, "date1904")
                      .filter(said -> said.equals("1") || said.equalsIgnoreCase("true"))
                      .isPresent();
        });
    int hidden = (int) sheets.stream().filter(Entry::hidden).count();
    for (int i = 0; i < sheets.size(); i++) {
      if (!sheets.get(i).hidden()) {
        return new Workbook(
            i, part(parts, sheets.get(i).id()), sheets.size() - 1, hidden, styled, since1904[0]);
      }
    }
    throw new FileRefused("Tệp không có trang tính nào đang hiện. Hãy bỏ ẩn trang tính cần nhập.");
  }

  private static Optional<Entry> sheet(XMLStreamReader element) {
    if (!element.getLocalName().equals("sheet")) {
      return Optional.empty();
    }
    // "hidden" or "veryHidden".
    boolean hidden =
        Xml.attribute(element, "state").filter(state -> state.endsWith("idden")).isPresent();
    return Xml.attribute(element, "id").map(id -> new Entry(id, hidden));
  }

  private static String part(OfficePackage parts, String id) {
    Map<String, String> targets = new HashMap<>();
    Xml.read(
        parts.required("xl/_rels/workbook.xml.rels"),
        element -> {
          Optional<String> target = Xml.attribute(element, "Target");
          if (target.isPresent()) {
            Xml.attribute(element, "Id").ifPresent(name -> targets.put(name, target.get()));
          }
        });
    String target = targets.get(id);
    if (target == null) {
      throw OfficePackage.broken();
    }
    return target.startsWith("/") ? target : "xl/" + target;
  }

  /** NB: the reader finds the parts by what is said here, not by their usual names. */
  private static boolean checkParts(OfficePackage parts) {
    boolean[] styled = {false};
    Xml.read(
        parts.required("[Content_Types].xml"),
        element -> {
          String type = Xml.attribute(element, "ContentType").orElse("");
          String part = Xml.attribute(element, "PartName").orElse("");
          if (type.contains(MACROS)) {
            throw OfficePackage.macros();
          }
          if (type.endsWith("sheet.main+xml")
              && !part.isEmpty()
              && !part.equalsIgnoreCase("/xl/workbook.xml")) {
            throw OfficePackage.broken();
          }
          if (type.endsWith("sharedStrings+xml") || type.endsWith("styles+xml")) {
            parts.part(part).ifPresent(in -> Xml.read(in, new HeldTexts()));
            styled[0] |= type.endsWith("styles+xml");
          }
        });
    return styled[0];
  }

  /** NB: the reader holds all shared texts and styles at once; so there may be only so many. */
  private static final class HeldTexts implements Xml.Seer {
    private long letters;
    private long here;
    private int number;

    @Override
    public void begins(XMLStreamReader element) {
      number++;
      if (element.getLocalName().equals("si")) {
        here = 0;
      }
    }

    @Override
    public void letters(int more) {
      letters += more;
      here += more;
      if (here > LONGEST_CELL) {
        throw new FileRefused("Có ô dài quá 100.000 ký tự; bảng số liệu không có ô như vậy.");
      }
      if (letters > MOST_HELD_LETTERS || number > MOST_HELD) {
        throw new FileRefused(
            "Tệp có quá nhiều chữ khác nhau để đọc một lần. Hãy lưu dạng «CSV UTF-8» hoặc chia nhỏ"
                + " tệp.");
      }
    }
  }
}
