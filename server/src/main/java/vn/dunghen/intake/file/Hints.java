package vn.dunghen.intake.file;

import java.util.ArrayList;
import java.util.List;
import vn.dunghen.canonical.Form;
import vn.dunghen.intake.file.Correction.Option;

/** What may be written at a place of a message. */
final class Hints {

  private Hints() {}

  /** The values there are to choose from; empty: it is written. */
  static List<Option> options(Place place, Meanings meanings) {
    List<Option> options = new ArrayList<>();
    switch (place.form()) {
      case Form.Flag flag -> {
        options.add(new Option("có", "có"));
        options.add(new Option("không", "không"));
      }
      case Form.Choice choice ->
          choice.words().forEach(word -> options.add(new Option(word, Words.said(word))));
      case Form.Named named ->
          named.names().keySet().forEach(name -> options.add(new Option(name, name)));
      case Form.Whole whole ->
          meanings
              .codes(place.name())
              .forEach(
                  (code, name) ->
                      options.add(new Option(code.toString(), "%d · %s".formatted(code, name))));
      default -> {
        // Written by hand.
      }
    }
    return options;
  }

  static String of(Place place, Meanings meanings) {
    return switch (place.form()) {
      case Form.Moment moment -> "Ngày trước tháng, rồi giờ: 23/11/2026 07:30";
      case Form.Day day -> "Ngày trước tháng: 23/11/2026";
      case Form.MomentOrDay either -> "Ngày trước tháng, và giờ nếu biết: 23/11/2026 17:00";
      case Form.Whole whole when meanings.codes(place.name()).isEmpty() ->
          "Số nguyên từ %s đến %s"
              .formatted(Words.number(whole.least()), Words.number(whole.most()));
      case Form.Whole whole -> "";
      case Form.Flag flag -> "";
      case Form.Choice choice -> "";
      case Form.Named named -> "";
      case Form.Code code ->
          noted(place, "Mã, không có dấu cách, tối đa %d ký tự".formatted(code.longest()));
      case Form.Text text -> noted(place, "Tối đa %d ký tự".formatted(text.longest()));
      case Form.Label label -> noted(place, "Tên ngắn, không ghi tên người");
      case Form.PeriodName period -> "2026, 2026-08, 2026-Q3, 2026-H1 hoặc 2026-9M";
      case Form.ListOf list -> noted(place, "Các mục cách nhau bằng dấu chấm phẩy");
      case Form.Group group -> noted(place, "Ghi như trong một ô của tệp mẫu");
    };
  }

  private static String noted(Place place, String otherwise) {
    return place.note().isEmpty() ? otherwise : place.note();
  }
}
