package vn.dunghen.onestop;

import java.util.List;

/** A procedure as the desk's list names it. The texts are as long as real ones. */
record Procedure(String code, String name, String fieldCode, String field, String division) {

  static final List<Procedure> ALL =
      List.of(
          new Procedure(
              "1.013225",
              "Cấp giấy phép xây dựng mới đối với công trình cấp III, cấp IV (Công trình không theo"
                  + " tuyến/Theo tuyến trong đô thị/Tín ngưỡng, tôn giáo/Tượng đài, tranh hoành"
                  + " tráng/Theo giai đoạn cho công trình không theo tuyến/Dự án) và nhà ở riêng lẻ",
              "G13-XD03",
              "Hoạt động xây dựng",
              "Phòng Quản lý xây dựng và Hạ tầng kỹ thuật"),
          new Procedure(
              "1.004746",
              "Thủ tục đăng ký lại kết hôn",
              "G15-HT01",
              "Hộ tịch",
              "Phòng Văn hóa – Xã hội"),
          new Procedure(
              "1.001193",
              "Thủ tục đăng ký khai sinh",
              "G15-HT01",
              "Hộ tịch",
              "Bộ phận Tư pháp – Hộ tịch"),
          new Procedure(
              "1.005134",
              "Cấp giấy phép xây dựng công trình thiết yếu, dùng chung với đường sắt",
              "G13-DS01",
              "Đường sắt",
              "Phòng Kết cấu hạ tầng giao thông"));

  static Procedure at(int index) {
    return ALL.get(Math.floorMod(index, ALL.size()));
  }
}
