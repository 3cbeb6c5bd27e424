package vn.dunghen.quality;

import java.util.EnumMap;
import java.util.Map;

/**
 * What pages say of a rule beside the words of the table.
 *
 * @param message the sentence in English, with the places of the Vietnamese one
 * @param mend how to mend it, in Vietnamese
 * @param mendEnglish the same in English
 */
public record RuleWords(String message, String mend, String mendEnglish) {

  private static final Map<QualityRule, RuleWords> ALL = all();

  public static RuleWords of(QualityRule rule) {
    RuleWords words = ALL.get(rule);
    if (words == null) {
      throw new IllegalStateException("nobody wrote how to mend " + rule);
    }
    return words;
  }

  private static Map<QualityRule, RuleWords> all() {
    Map<QualityRule, RuleWords> words = new EnumMap<>(QualityRule.class);
    first(words);
    second(words);
    third(words);
    fourth(words);
    fifth(words);
    return words;
  }

  private static void put(
      Map<QualityRule, RuleWords> words,
      QualityRule rule,
      String message,
      String mend,
      String mendEnglish) {
    words.put(rule, new RuleWords(message, mend, mendEnglish));
  }

  private static void first(Map<QualityRule, RuleWords> words) {
    put(
        words,
        QualityRule.DQ_01,
        "Dossier {hs} is on hold ({trạng thái}) but was sent to the portal as \"Done\"; the portal will not record the time of waiting.",
        "Gửi lại tiến độ với trạng thái thật (5, 6 hoặc 8); chỉ gửi 9 khi đã có kết quả xử lý.",
        "Send the progress again with the true status (5, 6 or 8); send 9 only once there is a result.");
    put(
        words,
        QualityRule.DQ_02,
        "{n} of {N} online dossiers were handed in at the very moment of acceptance; please send when the citizen handed them in.",
        "Lấy thời điểm người dân bấm nộp làm NgayNopHoSo, không lấy thời điểm cán bộ tiếp nhận.",
        "Send as NgayNopHoSo the moment the citizen submitted, not the moment of acceptance.");
    put(
        words,
        QualityRule.DQ_03,
        "The database code {mã} stands on {tỷ lệ} of dossiers without a record of queries; the share using population data may be inflated.",
        "Chỉ ghi mã cơ sở dữ liệu cho hồ sơ thật sự có tra cứu và giữ nhật ký khai thác để đối chiếu.",
        "Send the code only for dossiers that did query the database, and keep the record of queries.");
    put(
        words,
        QualityRule.DQ_04,
        "Dossier {hs} was sent with an identity number that cannot be (a placeholder); please send the true one or none.",
        "Gửi đúng số định danh 12 chữ số; nếu chưa có thì để trống, không điền số thay thế.",
        "Send the true number of 12 digits; if there is none, leave the field empty.");
    put(
        words,
        QualityRule.DQ_05,
        "One dossier was synchronised under two codes ({hs}, {hs2}); please keep one code when sending again.",
        "Giữ một mã hồ sơ cho mỗi hồ sơ, không sinh mã mới khi gửi lại; mã gửi thừa thì rút lại.",
        "Keep one code for each dossier and make no new one when sending again; retract the one too many.");
    put(
        words,
        QualityRule.DQ_06,
        "The flag \"reused\" always stands on the first file, without a proof of its source ({n} dossiers).",
        "Đặt cờ tái sử dụng đúng ở tệp được dùng lại, kèm mã kết quả thay thế hoặc cờ lấy từ kho dữ liệu.",
        "Set the flag at the file that was reused, with the code of the result it replaces or the repository flag.");
    put(
        words,
        QualityRule.DQ_07,
        "Dossier {hs} is marked as digitised but has neither a file nor data in its place.",
        "Đính kèm tệp số hóa hoặc mã dữ liệu thay thế; nếu không có thì bỏ cờ đã số hóa.",
        "Attach the digitised file or the code of the data in its place; else take the flag off.");
    put(
        words,
        QualityRule.DQ_08,
        "{n} online dossiers were sent without VNeID verification; the unit is losing points of item 4.5.",
        "Gửi TaiKhoanDuocXacThucVoiVNeID bằng 1 khi tài khoản nộp đã xác thực qua VNeID.",
        "Send TaiKhoanDuocXacThucVoiVNeID as 1 where the account was verified by VNeID.");
  }

  private static void second(Map<QualityRule, RuleWords> words) {
    put(
        words,
        QualityRule.DQ_09,
        "The appointment of {hs} has no time of day; the portal compares moments, so a result on that day may still count as late.",
        "Gửi ngày hẹn trả kèm giờ, thông thường là giờ đóng cửa của bộ phận một cửa (17:00).",
        "Send the appointment with its time, usually the closing time of the counter (17:00).");
    put(
        words,
        QualityRule.DQ_10,
        "Dossier {hs} has no appointment date; the portal will count the maximum time of the procedure.",
        "Bổ sung ngày hẹn trả như đã ghi trên giấy tiếp nhận hồ sơ và hẹn trả kết quả.",
        "Send the appointment as it stands on the receipt.");
    put(
        words,
        QualityRule.DQ_11,
        "Dossier {hs} has ended but has no end of processing.",
        "Gửi NgayKetThucXuLy cùng lúc với trạng thái kết thúc.",
        "Send NgayKetThucXuLy together with the ending status.");
    put(
        words,
        QualityRule.DQ_12,
        "The end of processing of {hs} is {phút} minutes away from the moment of status \"Done\".",
        "Lấy một thời điểm cho cả ngày kết thúc xử lý và bước chuyển sang \"Đã xử lý xong\".",
        "Use one moment for the end of processing and the step to status \"Done\".");
    put(
        words,
        QualityRule.DQ_13,
        "The times of {hs} are out of order: {mốc 1} after {mốc 2}.",
        "Kiểm tra lại các mốc nộp, tiếp nhận, kết thúc, trả kết quả và đồng hồ của máy chủ gửi, rồi gửi lại.",
        "Check the moments of submission, acceptance, end and return, and the sender's clock, then send again.");
    put(
        words,
        QualityRule.DQ_14,
        "Dossier {hs} was asked for supplements for time number {k}; the portal counts it as overdue.",
        "Yêu cầu bổ sung một lần, đầy đủ; tiếp nhận phần bổ sung hoặc chuyển tiếp xử lý rồi gửi lại tiến độ.",
        "Ask for supplements once and completely; take in what was asked, or go on, and send the progress.");
    put(
        words,
        QualityRule.DQ_15,
        "Dossier {hs} has no date of receiving the supplement, so the time of waiting is not taken out.",
        "Gửi NgayTiepNhanBoSung của lần bổ sung đã nhận.",
        "Send NgayTiepNhanBoSung of the round that was answered.");
    put(
        words,
        QualityRule.DQ_16,
        "The supplement time of {hs} both moved the appointment and was taken out; being on time may not stand.",
        "Chọn một cách: giữ ngày hẹn cũ và trừ thời gian chờ, hoặc hẹn lại; không dùng cả hai.",
        "Choose one: keep the old appointment and take the wait out, or appoint anew; not both.");
  }

  private static void third(Map<QualityRule, RuleWords> words) {
    put(
        words,
        QualityRule.DQ_17,
        "The appointment of {hs} is {k} days longer than the limit allows.",
        "Kiểm tra thời hạn của thủ tục và cách tính ngày hẹn; sửa ngày hẹn nếu nhập sai.",
        "Check the limit of the procedure and how the appointment is counted; mend it if it was mistyped.");
    put(
        words,
        QualityRule.DQ_18,
        "The appointment of {hs} falls on {lúc nghỉ} ({ngày}).",
        "Dời ngày hẹn vào giờ làm việc, theo lịch nghỉ của năm.",
        "Move the appointment into working hours, by the calendar of the year.");
    put(
        words,
        QualityRule.DQ_19,
        "The appointment of {hs} changed {k} times without a letter of apology or a supplement notice.",
        "Chỉ hẹn lại một lần, kèm văn bản xin lỗi và đề nghị gia hạn; gửi phiếu bổ sung nếu do bổ sung hồ sơ.",
        "Appoint anew once at most, with a letter of apology; send the supplement round where that is the reason.");
    put(
        words,
        QualityRule.DQ_20,
        "Dossier {hs} is done but has no electronic result.",
        "Ký số và đính kèm tệp kết quả, gửi đường dẫn cùng mã giấy tờ kết quả.",
        "Sign and attach the result, and send its link and code.");
    put(
        words,
        QualityRule.DQ_21,
        "The unit \"{tên}\" of dossier {hs} cannot be found.",
        "Gửi đúng mã định danh của đơn vị trong danh mục, hoặc khai thêm tên gọi khác của đơn vị.",
        "Send the unit's code as in the list, or register the other name of the unit.");
    put(
        words,
        QualityRule.DQ_22,
        "The procedure {mã} of {hs} is not in force or has no time limit.",
        "Dùng mã thủ tục đang công khai; cập nhật danh mục thủ tục và thời hạn giải quyết.",
        "Use the code of a published procedure; bring the catalogue and its limit up to date.");
    put(
        words,
        QualityRule.DQ_23,
        "The code of dossier {hs} has no known form.",
        "Đặt mã theo cấu trúc mã đơn vị – ngày tiếp nhận – số thứ tự, ngày trong mã là ngày tiếp nhận.",
        "Form codes as unit – date of acceptance – serial, the date being that of acceptance.");
    put(
        words,
        QualityRule.DQ_24,
        "The value \"{giá trị}\" of field {trường} is not in the list.",
        "Gửi giá trị trong danh mục của Cổng, đúng kiểu và độ dài của trường; nếu là giá trị mới, báo quản trị để bổ sung danh mục.",
        "Send a value of the portal's list, of the type and length of its field; if it is a new one, have it added to the list.");
  }

  private static void fourth(Map<QualityRule, RuleWords> words) {
    put(
        words,
        QualityRule.DQ_25,
        "Dossier {hs} has no channel and counts as handed in directly.",
        "Gửi KenhThucHien: 1 trực tiếp, 2 trực tuyến, 3 bưu chính công ích.",
        "Send KenhThucHien: 1 direct, 2 online, 3 post.");
    put(
        words,
        QualityRule.DQ_26,
        "There is progress of {hs} but no dossier.",
        "Gửi hồ sơ (DongBoHoSoMC) trước, tiến độ sau.",
        "Send the dossier (DongBoHoSoMC) first, its progress after it.");
    put(
        words,
        QualityRule.DQ_27,
        "Dossier {hs} had ended and went back to \"{trạng thái}\".",
        "Không mở lại hồ sơ đã kết thúc; nếu chuyển trạng thái nhầm thì rút bước ghi sai.",
        "Do not open an ended dossier again; retract the step if it was a mistake.");
    put(
        words,
        QualityRule.DQ_28,
        "An event of {hs} was sent {thời gian} late; on the portal it may count as overdue.",
        "Gửi ngay khi có sự kiện; kiểm tra hàng đợi đồng bộ của phần mềm một cửa.",
        "Send when it happens; look at the queue of the one-stop software.");
    put(
        words,
        QualityRule.DQ_28E,
        "An event of {hs} was sent {thời gian} late; on the portal it may count as overdue.",
        "Gửi ngay khi có sự kiện; kiểm tra hàng đợi đồng bộ của phần mềm một cửa.",
        "Send when it happens; look at the queue of the one-stop software.");
    put(
        words,
        QualityRule.DQ_29,
        "Dossier {hs} is not on the national portal.",
        "Đồng bộ hồ sơ lên Cổng; xem câu trả lời lỗi của lần gửi gần nhất.",
        "Synchronise the dossier to the portal; look at the answer to the latest attempt.");
    put(
        words,
        QualityRule.DQ_30,
        "What the portal has of {hs} differs from the province. {trường}: portal {giá trị 1} / province {giá trị 2}.",
        "Gửi lại toàn bộ hồ sơ lên Cổng với số liệu đúng của hệ thống tỉnh.",
        "Send the whole dossier to the portal again as the province has it.");
    put(
        words,
        QualityRule.DQ_31,
        "The online payment of {hs} does not agree with the transactions.",
        "Đối soát giao dịch với cổng thanh toán, rồi gửi lại cờ thanh toán trực tuyến cho khớp.",
        "Settle with the payment gateway, then send the flag as the transactions say.");
  }

  private static void fifth(Map<QualityRule, RuleWords> words) {
    put(
        words,
        QualityRule.DQ_32,
        "The procedure has a fee but dossier {hs} was sent with fee 0 or none.",
        "Gửi DanhSachLePhi với mức thu thật; nếu được miễn thì gửi khoản thu kèm mức 0 và lý do trên phần mềm.",
        "Send DanhSachLePhi with the true amounts; where exempt, record the reason.");
    put(
        words,
        QualityRule.DQ_33,
        "The same result file is attached to {n} dossiers.",
        "Đính kèm đúng tệp kết quả của từng hồ sơ, không dùng tệp mẫu chung.",
        "Attach the result of each dossier, not one file for all.");
    put(
        words,
        QualityRule.DQ_34,
        "{n} dossiers {mô tả mẫu}; please look at them, this is no finding of a violation.",
        "Rà soát các hồ sơ này với cán bộ phụ trách; ghi lại lý do nếu đúng thực tế.",
        "Look through these dossiers with the officer in charge; note the reason where it is true to life.");
    put(
        words,
        QualityRule.DQ_35,
        "No data heard from the system {tên} since {ngày}.",
        "Liên hệ đơn vị vận hành hệ thống, kiểm tra kết nối và yêu cầu gửi bù.",
        "Ask those who run the system, check the connection and have the rest sent.");
    put(
        words,
        QualityRule.DQ_36,
        "The totals of form 06 do not balance: received {a}, handled and in hand {b}.",
        "Đối chiếu số tiếp nhận với số đã và đang giải quyết, sửa biểu và gửi lại báo cáo.",
        "Compare what was received with what was handled and is in hand, mend the form and report again.");
  }
}
