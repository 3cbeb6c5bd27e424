package vn.dunghen.quality;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dunghen.dossier.DoorFinding;
import vn.dunghen.dossier.DoorFinding.Fault;
import vn.dunghen.quality.Finding.Said;

/**
 * The sentence of a field that is wrong in something else than its code, in the place of that of
 * DQ-24 and with its places.
 */
record FaultWords(String message, String english, String mend, String mendEnglish) {

  private static final Said NOT_SHOWN =
      new Said(
          "(không hiện, vì có thể là thông tin cá nhân)", "(not shown, for it may be personal)");

  /** Of what was heard before faults were told. */
  private static final FaultWords UNTOLD =
      new FaultWords(
          "Giá trị đã gửi của trường {trường} không như giao thức của Cổng.",
          "What was sent of field {trường} is not as the portal's protocol has it.",
          "Gửi trường này đúng như giao thức của Cổng; cần thì xem lại bản ghi của phần mềm gửi.",
          "Send the field as the portal's protocol has it; if need be see what the sender recorded.");

  /** None for a code: the rule's own are of codes. */
  private static final Map<Fault, FaultWords> ALL = all();

  /** What was sent, as a sentence shows it. */
  static Object value(DoorFinding told) {
    return told.value() == null ? NOT_SHOWN : told.value();
  }

  /** Null: the rule's own are right. */
  static @Nullable FaultWords of(DoorFinding told) {
    if (told.fault() == null) {
      return told.value() == null ? UNTOLD : null;
    }
    return ALL.get(told.fault());
  }

  private static Map<Fault, FaultWords> all() {
    Map<Fault, FaultWords> words = new EnumMap<>(Fault.class);
    ofTheField(words);
    ofTheValue(words);
    return words;
  }

  private static void ofTheField(Map<Fault, FaultWords> words) {
    words.put(
        Fault.TYPE,
        new FaultWords(
            "Trường {trường} sai kiểu dữ liệu.",
            "Field {trường} is of the wrong type.",
            "Gửi trường đơn là chữ hoặc số, trường danh sách là danh sách các đối tượng, như giao thức của Cổng.",
            "Send a single field as text or a number and a list as a list of objects, as the portal's protocol has it."));
    words.put(
        Fault.LENGTH,
        new FaultWords(
            "Trường {trường} dài quá {giá trị} ký tự.",
            "Field {trường} has more than {giá trị} characters.",
            "Rút gọn nội dung của trường trước khi gửi; kiểm tra phần mềm có ghép nhầm nội dung khác vào không.",
            "Shorten what the field says before sending; see whether the software put something else into it."));
    words.put(
        Fault.COUNT,
        new FaultWords(
            "Trường {trường} có quá {giá trị} phần tử; phần vượt không được đọc.",
            "Field {trường} has more than {giá trị} elements; those beyond are not read.",
            "Kiểm tra phần mềm có gửi lặp phần tử không; chỉ gửi phần tử của hồ sơ này.",
            "See whether the software repeats elements; send those of this dossier only."));
    words.put(
        Fault.STRANGER,
        new FaultWords(
            "Trường {trường} không có trong giao thức của Cổng.",
            "The portal's protocol has no field {trường}.",
            "Bỏ trường này khỏi gói gửi, hoặc viết lại tên trường cho đúng.",
            "Leave the field out, or mend its name."));
    words.put(
        Fault.SPELLING,
        new FaultWords(
            "Tên trường {trường} viết sai chữ hoa, chữ thường.",
            "The name of field {trường} was sent in other capitals.",
            "Viết tên trường đúng từng chữ như giao thức của Cổng.",
            "Write the name of the field letter by letter as the portal's protocol has it."));
  }

  private static void ofTheValue(Map<Fault, FaultWords> words) {
    words.put(
        Fault.FORM,
        new FaultWords(
            "Trường {trường} không phải là mã.",
            "Field {trường} is no code.",
            "Mã chỉ gồm chữ, số và các dấu . _ : / + -, không có dấu cách, tối đa 60 ký tự.",
            "A code has letters, digits and . _ : / + - only, no blanks, at most 60 characters."));
    words.put(
        Fault.LABEL,
        new FaultWords(
            "Trường {trường} không có dạng tên phòng, ban.",
            "Field {trường} does not look like the name of a division.",
            "Gửi tên phòng, ban như “Phòng Tư pháp”: tối đa 60 ký tự, không có số định danh, số điện thoại.",
            "Send the name of the division, as “Phòng Tư pháp”: at most 60 characters, without numbers of persons."));
    words.put(
        Fault.DATE,
        new FaultWords(
            "Giá trị \"{giá trị}\" của trường {trường} không phải ngày có thật.",
            "The value \"{giá trị}\" of field {trường} is no date that there is.",
            "Gửi ngày có thật, viết yyyyMMddHHmmss (hoặc yyyyMMdd nếu chỉ có ngày).",
            "Send a date that there is, as yyyyMMddHHmmss (or yyyyMMdd for a day alone)."));
    words.put(
        Fault.TIME,
        new FaultWords(
            "Trường {trường} chỉ có ngày \"{giá trị}\", thiếu giờ.",
            "Field {trường} has the day \"{giá trị}\" without a time.",
            "Gửi kèm giờ, phút, giây: yyyyMMddHHmmss.",
            "Send hours, minutes and seconds too: yyyyMMddHHmmss."));
    words.put(
        Fault.AMOUNT,
        new FaultWords(
            "Trường {trường} không phải là số tiền.",
            "Field {trường} is no amount of money.",
            "Gửi số đồng, chỉ gồm chữ số, không thêm số 0 ở đầu.",
            "Send the number of đồng, in digits alone, without a 0 before it."));
    words.put(
        Fault.MISSING,
        new FaultWords(
            "Thiếu trường {trường}; phần này của hồ sơ không được tính.",
            "Field {trường} is missing; that part of the dossier does not count.",
            "Gửi lại hồ sơ có đủ trường này.",
            "Send the dossier again with this field."));
  }
}
