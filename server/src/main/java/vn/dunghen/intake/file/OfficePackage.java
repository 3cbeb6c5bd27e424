package vn.dunghen.intake.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * An .xlsx as the packed folder that it is, unpacked once in small pieces before anybody reads it.
 * NB: by the library that unpacks it afterwards, so that both see the same parts.
 */
final class OfficePackage implements AutoCloseable {

  static final long MOST_UNPACKED = 256L * 1024 * 1024;
  private static final int MOST_PARTS = 1_000;
  private static final int HIGHEST_RATIO = 200;

  /** Small parts shrink far by nature. */
  private static final long SMALL = 16L * 1024 * 1024;

  private static final String BOMB =
      "Tệp nén này khi mở ra lớn bất thường (quá %d MB hoặc nén quá chặt) nên không được đọc. Hãy xóa"
              .formatted(MOST_UNPACKED / 1024 / 1024)
          + " các trang, cột, dòng thừa rồi lưu lại, hoặc chia nhỏ tệp.";

  private static final String MACROS =
      "Tệp có macro (chương trình nhúng) nên không được nhận. Hãy lưu lại dạng «Excel Workbook"
          + " (.xlsx)», không phải .xlsm.";

  private static final String BROKEN =
      "Tệp .xlsx bị hỏng hoặc chưa tải lên hết. Hãy mở bằng Excel, lưu lại rồi tải lên lần nữa.";

  private static final String OTHER =
      "Tệp nén này không phải bảng tính Excel (.xlsx). Nếu là tệp Word, OpenDocument hoặc tệp nén"
          + " thường, hãy mở bảng tính rồi lưu dạng «Excel Workbook (.xlsx)».";

  private final ZipFile zip;

  private OfficePackage(ZipFile zip) {
    this.zip = zip;
  }

  /** Opens what was found harmless. */
  static OfficePackage open(Path file) {
    try {
      ZipFile zip = ZipFile.builder().setPath(file).get();
      try {
        check(zip, Files.size(file));
        return new OfficePackage(zip);
      } catch (IOException | RuntimeException refused) {
        zip.close();
        throw refused;
      }
    } catch (IOException | IllegalArgumentException broken) {
      throw new FileRefused(BROKEN);
    }
  }

  private static void check(ZipFile zip, long packed) throws IOException {
    List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
    Set<String> names = new HashSet<>();
    for (ZipArchiveEntry part : parts) {
      String name = part.getName().toLowerCase(Locale.ROOT);
      if (!names.add(name) || names.size() > MOST_PARTS) {
        throw new FileRefused(BROKEN);
      }
      if (name.endsWith("vbaproject.bin") || name.contains("macrosheets/")) {
        throw new FileRefused(MACROS);
      }
    }
    if (!names.contains("[content_types].xml") || !names.contains("xl/workbook.xml")) {
      throw new FileRefused(OTHER);
    }
    long unpacked = 0;
    for (ZipArchiveEntry part : parts) {
      unpacked = unpack(zip, part, unpacked);
    }
    if (unpacked > SMALL && unpacked / Math.max(1, packed) > HIGHEST_RATIO) {
      throw new FileRefused(BOMB);
    }
  }

  /** NB: what a part says of its own size may be a lie; what comes out of it is counted. */
  private static long unpack(ZipFile zip, ZipArchiveEntry part, long before) throws IOException {
    if (!zip.canReadEntryData(part)) {
      throw new FileRefused(BROKEN);
    }
    byte[] some = new byte[1 << 16];
    long unpacked = before;
    try (InputStream in = zip.getInputStream(part)) {
      for (int n = in.read(some); n >= 0; n = in.read(some)) {
        unpacked += n;
        long here = unpacked - before;
        boolean dense =
            here > SMALL && here / Math.max(1, part.getCompressedSize()) > HIGHEST_RATIO;
        if (unpacked > MOST_UNPACKED || dense) {
          throw new FileRefused(BOMB);
        }
      }
    }
    return unpacked;
  }

  /** A part by its name, or none; letters as the reader compares them. */
  Optional<InputStream> part(String name) {
    String wanted = name.startsWith("/") ? name.substring(1) : name;
    try {
      for (ZipArchiveEntry part : new ArrayList<>(Collections.list(zip.getEntries()))) {
        if (part.getName().equalsIgnoreCase(wanted)) {
          return Optional.of(zip.getInputStream(part));
        }
      }
      return Optional.empty();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  InputStream required(String name) {
    return part(name).orElseThrow(OfficePackage::broken);
  }

  static FileRefused broken() {
    return new FileRefused(BROKEN);
  }

  static FileRefused macros() {
    return new FileRefused(MACROS);
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
