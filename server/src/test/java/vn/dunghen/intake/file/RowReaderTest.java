package vn.dunghen.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import vn.dunghen.canonical.MessageReader.Bad;
import vn.dunghen.canonical.MessageReader.Good;
import vn.dunghen.canonical.MessageReader.Read;
import vn.dunghen.message.MessageKind;

class RowReaderTest {

  private static final Instant AS_OF = Instant.parse("2026-11-23T00:30:00Z");
  private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

  /** A row of one kind with these fields and cells. */
  private static Draft draft(MessageKind kind, Object... fieldsAndCells) {
    Map<Integer, String> mapping = new TreeMap<>();
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < fieldsAndCells.length; i += 2) {
      mapping.put(cells.size(), (String) fieldsAndCells[i]);
      cells.add(
          fieldsAndCells[i + 1] instanceof Cell cell
              ? cell
              : new Cell.Text((String) fieldsAndCells[i + 1]));
    }
    return new RowReader(kind, "thu", AS_OF, mapping).draft(new SheetRow(5, cells));
  }

  private static Read read(Draft draft) {
    return draft.read(draft.baseId(), NOW);
  }

  /** The field of the message as JSON. */
  private static String field(Draft draft, String name) {
    assertThat(read(draft)).isInstanceOf(Good.class);
    return String.valueOf(draft.node().get(name));
  }

  private static List<String> refusals(Draft draft, MessageKind kind) {
    Sentences sentences = new Sentences(Columns.of(kind));
    return switch (read(draft)) {
      case Good good -> List.of();
      case Bad bad ->
          bad.problems().stream()
              .map(problem -> sentences.of(draft.row(), problem))
              .map(refusal -> refusal.column() + "|" + refusal.reason())
              .toList();
    };
  }

  private static String refused(String field, Object cell) {
    Draft draft =
        field.equals("dossier")
            ? draft(MessageKind.DOSSIER, field, cell)
            : draft(MessageKind.DOSSIER, "dossier", "H1", field, cell);
    List<String> refusals = refusals(draft, MessageKind.DOSSIER);
    assertThat(refusals).hasSize(1);
    return refusals.getFirst();
  }

  @Test
  void makesADossierMessageOfARow() {
    Draft draft =
        draft(
            MessageKind.DOSSIER,
            "dossier",
            " H32.101-260803-0001 ",
            "acceptedAt",
            new Cell.Date(LocalDateTime.of(2026, 8, 3, 8, 5)),
            "due",
            "04/08/2026",
            "status",
            new Cell.Numeric(new BigDecimal("4")),
            "verifiedByVneid",
            "Có",
            "endedAt",
            "(xóa)",
            "returnedAt",
            "");
    assertThat(((Good) read(draft)).body())
        .isEqualTo(
            "{\"acceptedAt\":\"2026-08-03T08:05:00+07:00\",\"dossier\":\"H32.101-260803-0001\","
                + "\"due\":\"2026-08-04\",\"endedAt\":null,\"kind\":\"dossier\",\"messageId\":\""
                + draft.baseId()
                + "\",\"source\":\"thu\",\"spokeOf\":\"2026-11-23T00:30:00Z\",\"status\":4,"
                + "\"verifiedByVneid\":true}");
  }

  @Test
  void namesARowByItsContentAndNothingElse() {
    Draft one = draft(MessageKind.DOSSIER, "dossier", "H1", "status", "4");
    Draft same =
        draft(
            MessageKind.DOSSIER,
            "status",
            new Cell.Numeric(BigDecimal.valueOf(4)),
            "dossier",
            "H1 ");
    Draft other = draft(MessageKind.DOSSIER, "dossier", "H1", "status", "5");
    assertThat(one.baseId()).startsWith("tep-").hasSize(44).isNotEqualTo(other.baseId());
    assertThat(draft(MessageKind.DOSSIER, "dossier", "H1", "status", "4").baseId())
        .isEqualTo(one.baseId());
    assertThat(same.baseId()).isEqualTo(one.baseId());
    assertThat(draft(MessageKind.DOSSIER, "dossier", "H1", "messageId", "cua-toi-1").baseId())
        .isEqualTo("cua-toi-1");
  }

  @Test
  void readsFeesComponentsPublicationsAndLimitsOutOfOneCell() {
    assertThat(
            field(
                draft(MessageKind.DOSSIER, "dossier", "H1", "fees", "LP01:50000; LP02: 0;2.000"),
                "fees"))
        .isEqualTo(
            "[{\"code\":\"LP01\",\"amount\":50000},{\"code\":\"LP02\",\"amount\":0},{\"amount\":2000}]");
    assertThat(
            field(
                draft(
                    MessageKind.DOSSIER,
                    "dossier",
                    "H1",
                    "components",
                    "TP1: tệp=có, số hóa=không; TP2\nTP3: reuse=1, thay bằng=GP/12"),
                "components"))
        .isEqualTo(
            "[{\"code\":\"TP1\",\"hasFile\":true,\"digitised\":false},{\"code\":\"TP2\"},"
                + "{\"code\":\"TP3\",\"reuse\":1,\"replacedBy\":\"GP/12\"}]");
    assertThat(
            field(
                draft(
                    MessageKind.PROCEDURE,
                    "procedure",
                    "2.000815",
                    "publications",
                    "3152/QĐ-BTP: loại=sửa đổi, ngày ký=22/06/2026, hiệu lực=01/07/2026"),
                "publications"))
        .isEqualTo(
            "[{\"decision\":\"3152/QĐ-BTP\",\"kind\":\"AMENDED\",\"decidedOn\":\"2026-06-22\","
                + "\"effectiveOn\":\"2026-07-01\"}]");
    assertThat(
            field(
                draft(MessageKind.PROCEDURE, "procedure", "2.000815", "limit", "10 ngày làm việc"),
                "limit"))
        .isEqualTo("{\"amount\":10,\"unit\":\"WORKING_DAY\"}");
    assertThat(
            field(draft(MessageKind.PROCEDURE, "procedure", "2.000815", "limit", "4 giờ"), "limit"))
        .isEqualTo("{\"amount\":4,\"unit\":\"HOUR\"}");
    assertThat(
            field(
                draft(MessageKind.PROCEDURE, "procedure", "2.000815", "limit", " Trả ngay"),
                "limit"))
        .isEqualTo("{\"amount\":0,\"unit\":\"WORKING_DAY\"}");
    assertThat(
            field(
                draft(
                    MessageKind.UNIT,
                    "unit",
                    "H32.9",
                    "successions",
                    "H32.101: ngày=01/07/2025, chính=có, quan hệ=một phần"),
                "successions"))
        .isEqualTo(
            "[{\"to\":\"H32.101\",\"effective\":\"2025-07-01\",\"primary\":true,\"relation\":\"PART\"}]");
    assertThat(
            field(
                draft(MessageKind.PROCEDURE, "procedure", "2.1", "appliedByKinds", "xã; sở"),
                "appliedByKinds"))
        .isEqualTo("[\"COMMUNE\",\"DEPARTMENT\"]");
  }

  @Test
  void readsTheInternalProcessAndWhatIsToBeAnnouncedOutOfOneCell() {
    Draft draft =
        draft(
            MessageKind.PROCEDURE,
            "procedure",
            "2.000815",
            "internalProcess",
            "1234/QĐ-UBND: ngày ký=20/07/2026, điện tử=không",
            "toAnnounce",
            "01/01/2027: loại=bãi bỏ, căn cứ=12/2026/NĐ-CP; 02/01/2027: loại=mới");
    assertThat(field(draft, "internalProcess"))
        .isEqualTo(
            "{\"decision\":\"1234/QĐ-UBND\",\"decidedOn\":\"2026-07-20\",\"electronic\":false}");
    assertThat(field(draft, "toAnnounce"))
        .isEqualTo(
            "[{\"effectiveOn\":\"2027-01-01\",\"kind\":\"ABOLISHED\",\"basis\":\"12/2026/NĐ-CP\"},"
                + "{\"effectiveOn\":\"2027-01-02\",\"kind\":\"NEW\"}]");
  }

  @Test
  void readsAPeriodThatExcelMadeADateOf() {
    Object[] row = {"unit", "H32.101", "to", "BCQG", "received", "1.412"};
    Draft draft =
        draft(
            MessageKind.REPORT_TOTAL,
            Stream.concat(
                    Stream.of(row),
                    Stream.of("period", new Cell.Date(LocalDateTime.of(2026, 8, 1, 0, 0))))
                .toArray());
    assertThat(field(draft, "period")).isEqualTo("\"2026-08\"");
    assertThat(field(draft, "received")).isEqualTo("1412");
  }

  @ParameterizedTest
  @CsvSource({
    "079987654321",
    "0987654321",
    "+84987654321",
    "012.345.678",
    "NguyenMauDanhDau",
    "Mẫu"
  })
  void refusesACodeOfADossierThatMayBeOfAPerson(String code) {
    assertThat(refused("dossier", code)).contains("Ô A5 chỉ gồm").doesNotContain(code);
  }

  @Test
  void refusesACodeThatExcelSpoiled() {
    assertThat(refused("procedure", new Cell.Numeric(new BigDecimal("2.00081"))))
        .startsWith("Mã thủ tục|Ô B5 ")
        .contains("mất số 0 ở cuối", "Văn bản (Text)");
    assertThat(refused("dossier", new Cell.Date(LocalDateTime.of(2026, 1, 2, 0, 0))))
        .contains("Ô A5", "đổi thành ngày");
    assertThat(refused("dossier", new Cell.Numeric(new BigDecimal("1234567890123456789"))))
        .contains("làm tròn");
  }

  @Test
  void saysWhatIsWrongByColumnAndCell() {
    assertThat(refused("acceptedAt", "31/02/2026 08:00"))
        .isEqualTo("Ngày tiếp nhận|Ô B5 không phải một ngày giờ có thật.");
    assertThat(refused("acceptedAt", new Cell.Numeric(new BigDecimal("46349.5"))))
        .contains("Ô B5", "là số chứ không phải ngày");
    assertThat(refused("acceptedAt", new Cell.Unreliable("nằm trong vùng ô gộp B5:B6", "")))
        .isEqualTo("Ngày tiếp nhận|Ô B5 nằm trong vùng ô gộp B5:B6.");
    assertThat(refused("status", "bốn"))
        .isEqualTo("Trạng thái hồ sơ|Ô B5 phải là số nguyên, chỉ gồm chữ số.");
    assertThat(refused("status", new Cell.Numeric(new BigDecimal("4.5")))).contains("số nguyên");
    assertThat(refused("verifiedByVneid", "chắc là có")).contains("có hoặc không");
    assertThat(refused("competentUnit", "Phường Nha Trang"))
        .startsWith("Đơn vị giải quyết|Phải là mã:")
        .contains("không có dấu cách");
    assertThat(refused("dossier", "")).isEqualTo("Mã hồ sơ|Thiếu giá trị bắt buộc.");
    assertThat(refused("dossier", "(xóa)")).contains("không xóa được");
    assertThat(refused("fees", "LP01:nhiều")).contains("số nguyên");
    assertThat(refused("components", "TP1: màu=đỏ")).contains("không có trong danh mục");
    assertThat(refused("components", "TP1: có")).contains("tên=giá trị");
  }

  @Test
  void saysAnOrderThatCannotBeByTheTitlesOfTheColumns() {
    Draft draft =
        draft(
            MessageKind.DOSSIER,
            "dossier",
            "H1",
            "acceptedAt",
            "04/08/2026 08:00",
            "endedAt",
            "03/08/2026 08:00");
    assertThat(refusals(draft, MessageKind.DOSSIER))
        .containsExactly(
            "Ngày kết thúc xử lý|Ngày kết thúc xử lý không được trước Ngày tiếp nhận.");
  }

  @Test
  void tellsAllThatIsWrongWithARowAtOnceAndNeverAValue() {
    Draft draft =
        draft(
            MessageKind.DOSSIER,
            "dossier",
            "Nguyễn Mẫu Đánh Dấu",
            "acceptedAt",
            "079987654321",
            "status",
            "danhdau@example.vn",
            "channel",
            new Cell.Numeric(new BigDecimal("99999999")));
    List<String> refusals = refusals(draft, MessageKind.DOSSIER);
    assertThat(refusals).hasSize(4);
    assertThat(String.join("\n", refusals))
        .doesNotContain("Đánh Dấu", "079987654321", "danhdau", "99999999");
    assertThat(((Bad) read(draft)).redacted())
        .doesNotContain("Đánh Dấu", "079987654321", "danhdau", "99999999");
  }

  @Test
  void notesTheColumnWhereTheMonthStandsFirst() {
    RowReader reader =
        new RowReader(MessageKind.DOSSIER, "thu", AS_OF, Map.of(0, "dossier", 1, "acceptedAt"));
    reader.draft(new SheetRow(2, List.of(new Cell.Text("H1"), new Cell.Text("05/06/2026 08:00"))));
    assertThat(reader.monthFirst()).isEmpty();
    reader.draft(new SheetRow(3, List.of(new Cell.Text("H2"), new Cell.Text("05/26/2026 08:00"))));
    assertThat(reader.monthFirst()).containsExactly("Ngày tiếp nhận");
  }

  @Test
  void countsDaysWhereAMomentIsWanted() {
    RowReader reader =
        new RowReader(
            MessageKind.DOSSIER, "thu", AS_OF, Map.of(0, "dossier", 1, "acceptedAt", 2, "due"));
    Draft draft =
        reader.draft(
            new SheetRow(
                2,
                List.of(
                    new Cell.Text("H1"),
                    new Cell.Text("05/06/2026"),
                    new Cell.Text("06/06/2026"))));
    assertThat(field(draft, "acceptedAt")).isEqualTo("\"2026-06-05T00:00:00+07:00\"");
    assertThat(reader.seen().daysForMoments()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"có,true", "CÓ,true", "x,true", "1,true", "Không,false", "khong,false", "0,false"})
  void readsYesAndNoAsClerksWriteThem(String written, boolean meant) {
    assertThat(Words.flag(written)).contains(meant);
  }

  /** The made-up row of every template is a sound message, and refused as the made-up row it is. */
  @ParameterizedTest
  @EnumSource(MessageKind.class)
  void everyTemplateCanBeReadBackAndItsExampleIsKnown(MessageKind kind) {
    Columns columns = Columns.of(kind);
    Map<Integer, String> mapping = new TreeMap<>();
    List<Cell> example = new ArrayList<>();
    for (Column column : columns.all()) {
      assertThat(columns.meant(column.heading())).contains(column);
      mapping.put(example.size(), column.name());
      example.add(new Cell.Text(column.example()));
    }
    RowReader reader = new RowReader(kind, "thu", AS_OF, mapping);
    Draft draft = reader.draft(new SheetRow(2, example));
    assertThat(refusals(draft, kind)).singleElement().asString().contains("dòng mẫu");

    example.set(0, new Cell.Text(example.getFirst().shown() + "9"));
    Draft own = reader.draft(new SheetRow(2, example));
    assertThat(refusals(own, kind)).isEmpty();
    assertThat(JsonMapper.builder().build().readTree(((Good) read(own)).body()).size())
        .isGreaterThan(4);
  }
}
