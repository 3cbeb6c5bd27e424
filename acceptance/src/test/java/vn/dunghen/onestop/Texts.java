package vn.dunghen.onestop;

/** Sentences such as officers write, of the length they write them in. */
final class Texts {

  static final String OTHER =
      "đề nghị liên hệ trước khi thẩm định thực địa; đường vào khu đất qua hẻm 17/4, nhà mái ngói"
          + " đỏ, cạnh Trường Tiểu học; người được ủy quyền có mặt trong giờ hành chính.";
  static final String HANDING_OVER =
      "nhận kết quả qua dịch vụ bưu chính công ích, tại địa chỉ thường trú ghi trong đơn.";
  static final String NOTE =
      "hồ sơ có bản vẽ khổ A0 gấp; đã đối chiếu bản chính \"Giấy chứng nhận quyền sử dụng đất\".";

  private static final String[] ABSTRACTS = {
    "đề nghị cấp giấy phép xây dựng mới nhà ở riêng lẻ 03 tầng, diện tích xây dựng 96,4 m², tổng"
        + " diện tích sàn 271,8 m², tại thửa đất số 112, tờ bản đồ số 27; ",
    "đề nghị đăng ký lại việc kết hôn do sổ gốc bị thất lạc trong đợt bão số 12 năm 2017, kèm bản"
        + " sao Giấy chứng nhận kết hôn được cấp hợp lệ trước đây; ",
    "đề nghị đăng ký khai sinh cho trẻ sinh tại Bệnh viện Đa khoa tỉnh, cha mẹ có đăng ký kết hôn; ",
  };

  private static final String[] STEPS = {
    "Tiếp nhận hồ sơ, in Giấy tiếp nhận và hẹn trả kết quả",
    "Phân công chuyên viên thụ lý",
    "Thẩm định hồ sơ, kiểm tra thực địa, lấy ý kiến cơ quan phối hợp bằng văn bản",
    "Trình lãnh đạo phòng xem xét dự thảo kết quả",
    "Lãnh đạo ký duyệt, văn thư đóng dấu, phát hành",
  };

  private static final int LONG = 4;

  private Texts() {}

  /** Every second one is long, yet below the protocol's 1000 characters. */
  static String abstractOf(int number) {
    String sentence = ABSTRACTS[number % ABSTRACTS.length];
    return sentence.repeat(number % 2 == 0 ? LONG : 1).strip();
  }

  static String step(int index) {
    return STEPS[index % STEPS.length] + ".";
  }
}
