package vn.dunghen.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Which of the two forms a file has, by its first bytes. */
enum FileForm {
  CSV,
  XLSX;

  private static final int LOOKED_AT = 512;
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
  private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  static FileForm of(Path file) {
    byte[] first = first(file);
    if (first.length == 0) {
      throw new FileRefused("Tệp trống, không có dòng nào.");
    }
    if (starts(first, ZIP) || starts(first, EMPTY_ZIP)) {
      return XLSX;
    }
    if (starts(first, OLD_OFFICE)) {
      throw new FileRefused(
          "Tệp là Excel kiểu cũ (.xls) hoặc có đặt mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu rồi lưu"
              + " lại dạng «Excel Workbook (.xlsx)».");
    }
    refuseOthers(first);
    return CSV;
  }

  private static void refuseOthers(byte[] first) {
    String start = new String(first, StandardCharsets.ISO_8859_1);
    if (start.startsWith("%PDF")) {
      throw new FileRefused(
          "Tệp này là PDF, dù tên có đuôi khác. Chỉ nhận bảng tính .xlsx hoặc .csv.");
    }
    if (start.startsWith("{\\rtf") || start.startsWith("\u0089PNG") || start.startsWith("GIF8")) {
      throw new FileRefused("Tệp này không phải bảng tính. Chỉ nhận .xlsx hoặc .csv.");
    }
    if (start.stripLeading().startsWith("<")) {
      throw new FileRefused(
          "Tệp này là trang web hoặc XML, dù tên có đuôi khác. Hãy mở bằng Excel rồi lưu lại dạng"
              + " «Excel Workbook (.xlsx)».");
    }
  }

  private static byte[] first(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(LOOKED_AT);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean starts(byte[] bytes, byte[] with) {
    return bytes.length >= with.length
        && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
  }
}
