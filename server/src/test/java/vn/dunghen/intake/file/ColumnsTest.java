package vn.dunghen.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dunghen.canonical.Field;
import vn.dunghen.canonical.Shapes;
import vn.dunghen.message.MessageKind;

class ColumnsTest {

  @TempDir private Path folder;

  /** What only software says, or says by a kind of its own. */
  private static final Set<String> NO_COLUMN =
      Set.of(
          "kind",
          "source",
          "supplements",
          "results",
          "findings",
          "statusAt",
          "unitNameAsSent",
          "account",
          "redacted");

  @ParameterizedTest
  @EnumSource(MessageKind.class)
  void everyFieldOfEveryKindHasAColumn(MessageKind kind) {
    Set<String> fields =
        Columns.fields(kind).stream()
            .map(Field::name)
            .filter(name -> !NO_COLUMN.contains(name))
            .collect(Collectors.toSet());
    assertThat(Columns.of(kind).all())
        .extracting(Column::name)
        .containsExactlyInAnyOrderElementsOf(fields);
  }

  @Test
  void everyLineOfTheListIsOfAField() {
    long lines =
        Columns.lines().stream().filter(line -> !line.getField("kind").equals("*")).count();
    long own = 0;
    for (MessageKind kind : MessageKind.values()) {
      own += Columns.of(kind).all().size() - 2;
    }
    assertThat(lines).isEqualTo(own);
  }

  @ParameterizedTest
  @EnumSource(MessageKind.class)
  void noTwoColumnsOfAKindHaveOneTitleAndAllSayWhatTheyMean(MessageKind kind) {
    Set<String> titles = new HashSet<>();
    for (Column column : Columns.of(kind).all()) {
      assertThat(titles.add(Plain.of(column.title()))).as(column.title()).isTrue();
      assertThat(column.note()).isNotBlank();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Mã hồ sơ,dossier",
    "MÃ HỒ SƠ,dossier",
    "ma ho so,dossier",
    "MaHoSo,dossier",
    "Số hồ sơ [dossier],dossier",
    "dossier,dossier",
    "Ngày hẹn trả,due",
    "Đơn vị xử lý,competentUnit",
    "NgayTiepNhan,acceptedAt"
  })
  void knowsAHeadingByAnyOfItsNames(String heading, String field) {
    assertThat(Columns.of(MessageKind.DOSSIER).meant(heading).map(Column::name)).contains(field);
  }

  @ParameterizedTest
  @CsvSource({"Họ tên người nộp", "Số CMND", "''"})
  void guessesNothingOfOtherHeadings(String heading) {
    assertThat(Columns.of(MessageKind.DOSSIER).meant(heading)).isEmpty();
  }

  private Header header(String csv, Map<String, String> remembered) {
    return Header.of(
        Sheet.of(MadeUpSheets.write(folder, csv)), Columns.of(MessageKind.DOSSIER), remembered);
  }

  /** As the portal's own list has them. */
  @ParameterizedTest
  @CsvSource({
    "MaHoSo,dossier",
    "TrangThaiHoSo,holds.status",
    "NgayTiepNhan,holds.acceptedAt",
    "NgayHenTra,holds.due",
    "NgayKetThucXuLy,holds.endedAt",
    "KenhThucHien,holds.channel",
    "MaTTHC,holds.procedure",
    "Trạng thái trên Cổng [holds.status],holds.status"
  })
  void knowsTheHeadingsOfThePortalsOwnList(String heading, String field) {
    assertThat(Columns.of(MessageKind.ACKNOWLEDGEMENT).meant(heading).map(Column::name))
        .contains(field);
    assertThat(Columns.fields(MessageKind.ACKNOWLEDGEMENT).stream().map(Field::name))
        .containsAll(
            Shapes.fieldsOf(MessageKind.ACKNOWLEDGEMENT).stream().map(Field::name).toList());
  }

  @Test
  void findsTheHeadingsBelowTheTitleOfAReport() {
    Header header =
        header("BÁO CÁO THÁNG 8\n\nMã hồ sơ,Ngày nộp,Họ tên\nH1,03/08/2026,A\n", Map.of());
    assertThat(header.row()).isEqualTo(3);
    assertThat(header.proposed(Columns.of(MessageKind.DOSSIER), Map.of()))
        .isEqualTo(Map.of(0, "dossier", 1, "submittedAt"));
  }

  @Test
  void remembersWhatASourceCallsItsColumnsBeforeItGuesses() {
    Map<String, String> remembered = Map.of("sobn", "dossier", "mahoso", "", "ngay", "acceptedAt");
    Header header = header("Số BN,Mã hồ sơ,Ngày,Ngày nộp\n1,2,3,4\n", remembered);
    assertThat(header.proposed(Columns.of(MessageKind.DOSSIER), remembered))
        .isEqualTo(Map.of(0, "dossier", 2, "acceptedAt", 3, "submittedAt"));
  }

  @Test
  void givesEachFieldToOneColumnOnly() {
    Header header = header("Mã hồ sơ,Số hồ sơ\n1,2\n", Map.of());
    assertThat(header.proposed(Columns.of(MessageKind.DOSSIER), Map.of()))
        .isEqualTo(Map.of(0, "dossier"));
  }

  @Test
  void doesNotShowAHeadingThatCouldBeAValue() {
    Header header = header("Mã hồ sơ,079987654321,Ghi chú (nếu có)\n1,2,3\n", Map.of());
    assertThat(List.of(header.shown(1), header.shown(2)))
        .containsExactly("cột B", "Ghi chú (nếu có)");
  }

  /** Made-up values where headings should be. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "danhdau@example.vn",
        "03/08/2026 08:05",
        "0900 000 000",
        "12 đường Mẫu 1998",
        "Một cái tên cột dài quá bốn mươi chữ thì có thể là một câu",
        "=1+1"
      })
  void showsNothingOfAHeadingThatDoesNotLookLikeOne(String heading) {
    Header header = header("Mã hồ sơ;" + heading + "\n1;2\n", Map.of());
    assertThat(header.plain(1)).isFalse();
    assertThat(header.shown(1)).isEqualTo("cột B");
  }

  @Test
  void seesThatAFileIsOfAnotherKind() {
    String steps =
        "Mã hồ sơ,Trạng thái sau bước,Thời điểm xử lý,Mã cán bộ,Hạn của bước\n1,2,3,4,5\n";
    assertThat(header(steps, Map.of()).better(MessageKind.DOSSIER, 1)).contains(MessageKind.STEP);
    assertThat(header(steps, Map.of()).better(MessageKind.STEP, 5)).isEmpty();
    for (MessageKind kind : MessageKind.values()) {
      List<String> names = Columns.of(kind).all().stream().map(Column::heading).toList();
      assertThat(new Header(1, names).better(kind, names.size())).as("%s", kind).isEmpty();
    }
  }

  @Test
  void takesNoRowOfValuesForHeadings() {
    assertThatThrownBy(
            () -> header("H32-1,Nguyễn Mẫu Đánh Dấu,079987654321\nH32-2,Mẫu,1\n", Map.of()))
        .isInstanceOf(FileRefused.class)
        .hasMessageContaining("không có dòng tên cột")
        .hasMessageNotContaining("Mẫu Đánh");
    assertThat(header("So BN,x\nH1,2\n", Map.of("sobn", "dossier")).row()).isEqualTo(1);
  }

  @Test
  void templatesOfBothFormsHaveTheSameRows() {
    for (MessageKind kind : MessageKind.values()) {
      List<List<String>> csv = MadeUpSheets.shown(MadeUpSheets.write(folder, Templates.csv(kind)));
      List<List<String>> xlsx = new ArrayList<>();
      for (List<String> row :
          MadeUpSheets.shown(MadeUpSheets.write(folder, Templates.xlsx(kind)))) {
        List<String> padded = new ArrayList<>(row);
        while (padded.size() < csv.getFirst().size()) {
          padded.add("");
        }
        xlsx.add(padded);
      }
      assertThat(xlsx).as("%s", kind).isEqualTo(csv).hasSize(2);
    }
  }

  @Test
  void namesColumnsAsASheetDoes() {
    assertThat(List.of(Cell.column(0), Cell.column(25), Cell.column(26), Cell.column(701)))
        .containsExactly("A", "Z", "AA", "ZZ");
  }
}
