package vn.dunghen.intake.file;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/**
 * What a sheet says beside its cells. It is read before them, because merged ranges stand at the
 * end, and because the reader of cells trusts addresses and long texts.
 */
final class SheetFacts implements Xml.Seer {

  static final int MOST_COLUMNS = 256;
  private static final int MOST_ROWS = 1_048_576;
  private static final int MOST_MERGED = 5_000;
  private static final int MOST_ARRAYS = 1_000;
  private static final int LONGEST_CELL = 100_000;
  private static final Pattern PLACE = Pattern.compile("\\$?([A-Z]{1,3})\\$?([0-9]{1,7})");

  /** A merged range; both ends within. */
  private record Range(int top, int left, int bottom, int right, String name) {
    boolean has(int row, int column) {
      return row >= top && row <= bottom && column >= left && column <= right;
    }
  }

  private final BitSet hidden = new BitSet();
  private final BitSet merging = new BitSet();
  private final List<Range> merged = new ArrayList<>();
  private int rows;
  private int row;
  private int arrays;
  private int letters;

  static SheetFacts of(InputStream sheet) {
    SheetFacts facts = new SheetFacts();
    Xml.read(sheet, facts);
    return facts;
  }

  int rows() {
    return rows;
  }

  int hiddenRows() {
    return hidden.cardinality();
  }

  boolean hidden(int row) {
    return hidden.get(row);
  }

  int mergedRanges() {
    return merged.size();
  }

  /** The merged range over that cell, as a sheet writes it; row from 1, column from 0. */
  Optional<String> merged(int row, int column) {
    return merging.get(row)
        ? merged.stream().filter(range -> range.has(row, column)).map(Range::name).findFirst()
        : Optional.empty();
  }

  @Override
  public void begins(XMLStreamReader element) {
    switch (element.getLocalName()) {
      case "row" -> row(element);
      case "c" -> {
        letters = 0;
        Xml.attribute(element, "r").ifPresent(SheetFacts::near);
      }
      case "f" -> {
        if (Xml.attribute(element, "t").filter("array"::equals).isPresent()
            && ++arrays > MOST_ARRAYS) {
          throw new FileRefused(
              "Tệp có quá nhiều công thức mảng. Hãy chép cả trang rồi dán lại dạng giá trị (Paste"
                  + " Values).");
        }
      }
      case "mergeCell" -> Xml.attribute(element, "ref").ifPresent(this::merge);
      default -> {
        // Widths, colours, filters.
      }
    }
  }

  @Override
  public void letters(int number) {
    letters += number;
    if (letters > LONGEST_CELL) {
      throw new FileRefused("Có ô dài quá 100.000 ký tự; bảng số liệu không có ô như vậy.");
    }
  }

  @Override
  public void ends(String element) {
    if (element.equals("c") || element.equals("row")) {
      letters = 0;
    }
  }

  private void row(XMLStreamReader element) {
    letters = 0;
    row = Xml.attribute(element, "r").map(SheetFacts::rowNumber).orElse(row + 1);
    rows = Math.max(rows, row);
    if (Xml.attribute(element, "hidden")
        .filter(h -> h.equals("1") || h.equals("true"))
        .isPresent()) {
      hidden.set(row);
    }
  }

  private static int rowNumber(String text) {
    if (!text.matches("[0-9]{1,7}") || Integer.parseInt(text) > MOST_ROWS || text.equals("0")) {
      throw OfficePackage.broken();
    }
    return Integer.parseInt(text);
  }

  private static int[] place(String text) {
    Matcher place = PLACE.matcher(text);
    if (!place.matches()) {
      throw OfficePackage.broken();
    }
    return new int[] {rowNumber(place.group(2)), Cell.place(place.group(1))};
  }

  private static void near(String cell) {
    if (place(cell)[1] >= MOST_COLUMNS) {
      throw new FileRefused(
          "Trang tính có quá %d cột. Hãy xóa các cột thừa bên phải rồi lưu lại."
              .formatted(MOST_COLUMNS));
    }
  }

  private void merge(String ref) {
    String[] ends = ref.split(":");
    if (merged.size() == MOST_MERGED) {
      throw new FileRefused("Trang tính có quá nhiều ô gộp. Hãy bỏ gộp ô (Unmerge) rồi lưu lại.");
    }
    if (ends.length == 2) {
      int[] first = place(ends[0]);
      int[] last = place(ends[1]);
      merged.add(new Range(first[0], first[1], last[0], last[1], ref));
      merging.set(first[0], last[0] + 1);
    }
  }
}
