package vn.dunghen.onestop;

import static vn.dunghen.onestop.Documented.NO_ENVELOPE;
import static vn.dunghen.onestop.Documented.NO_SESSION;
import static vn.dunghen.onestop.Documented.TAKEN;
import static vn.dunghen.onestop.Documented.TAKEN_OR_NO_ENVELOPE;
import static vn.dunghen.onestop.Documented.TOO_LARGE;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Bodies that are no JSON, no UTF-8, no envelope, or too large. */
final class OddBytes {

  private static final int LIMIT = 10 << 20;
  private static final int DEEP = 100_000;
  private static final int LONG_NAME = 70_000;
  private static final Set<Documented> REFUSED = Set.of(NO_ENVELOPE);
  private static final Set<Documented> LARGE = Set.of(TOO_LARGE);

  private final Sheet sheet;
  private final List<OddEnvelope> cases = new ArrayList<>();

  private OddBytes(Sheet sheet) {
    this.sheet = sheet;
  }

  static List<OddEnvelope> all(Sheet sheet) {
    OddBytes bytes = new OddBytes(sheet);
    bytes.notJson();
    bytes.notAnEnvelope();
    bytes.notUtf8();
    bytes.contentTypes();
    bytes.destinations();
    bytes.odderJson();
    bytes.sizes();
    return bytes.cases;
  }

  private void text(String name, String body, Set<Documented> expected) {
    cases.add(OddEnvelope.of(name, body, expected));
  }

  private void notJson() {
    String good = Sheet.text(sheet.refused());
    text("empty body", "", REFUSED);
    text("blank body", " \r\n\t", REFUSED);
    text("XML", "<?xml version=\"1.0\"?><hoso><MaHoSo>H32</MaHoSo></hoso>", REFUSED);
    text(
        "XML with an entity",
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
        REFUSED);
    text("a form", "session=1&service=DongBoHoSoMC", REFUSED);
    for (int part = 1; part < 8; part++) {
      text("truncated at " + part + "/8", good.substring(0, good.length() * part / 8), REFUSED);
    }
    text("one brace missing", good.substring(0, good.length() - 1), REFUSED);
    text("something behind", good + "x", REFUSED);
    text("twice", good + good, REFUSED);
    text("a comma too many", good.substring(0, good.length() - 1) + ",}", REFUSED);
    text("single quotes", good.replace('"', '\''), REFUSED);
    text("a comment", "/* x */" + good, REFUSED);
    text("not a number", good.replace("\"False\"", "NaN"), REFUSED);
    text("a raw NUL", good.replace("\"False\"", "\"Fa\u0000lse\""), REFUSED);
    text("a raw line break in a string", good.replace("\"False\"", "\"Fa\nlse\""), REFUSED);
    text("NULs behind", good + "\u0000\u0000", REFUSED);
  }

  private void notAnEnvelope() {
    for (String none : List.of("[]", "null", "true", "7", "\"x\"", "[{}]")) {
      text("JSON but no envelope: " + none, none, REFUSED);
    }
    text("an empty envelope", "{}", Set.of(NO_ENVELOPE, NO_SESSION));
    text("the data alone", Sheet.text(List.of(Desk.plain("").element())), REFUSED);
  }

  private void notUtf8() {
    for (Charset other :
        List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16)) {
      String body = Sheet.text(sheet.refused());
      cases.add(OddEnvelope.of(other.name(), "", REFUSED).bytes(() -> body.getBytes(other)));
    }
    String good = Sheet.text(sheet.plain());
    text("UTF-8 with BOM", "\ufeff" + good, TAKEN);
    String latin = Sheet.text(sheet.refused());
    cases.add(
        OddEnvelope.of("Latin-1", "", REFUSED)
            .bytes(() -> latin.getBytes(Charset.forName("windows-1252"))));
    broken("a broken sequence", 0xC3, 0x28);
    broken("a lonely continuation", 0x80);
    broken("an overlong slash", 0xC0, 0xAF);
    broken("half a character in UTF-8", 0xED, 0xA0, 0xBD);
    broken("beyond Unicode", 0xF5, 0x80, 0x80, 0x80);
  }

  private void broken(String name, int... bytes) {
    Map<String, Object> envelope = Sheet.with(sheet.refused(), "isUpdating", "@");
    byte[] body = Sheet.text(envelope).getBytes(StandardCharsets.UTF_8);
    int at = new String(body, StandardCharsets.ISO_8859_1).indexOf("\"@\"") + 1;
    byte[] spoilt = new byte[body.length - 1 + bytes.length];
    System.arraycopy(body, 0, spoilt, 0, at);
    for (int i = 0; i < bytes.length; i++) {
      spoilt[at + i] = (byte) bytes[i];
    }
    System.arraycopy(body, at + 1, spoilt, at + bytes.length, body.length - at - 1);
    cases.add(OddEnvelope.of(name, "", REFUSED).bytes(() -> spoilt));
  }

  /** NB: the last ones are not documented; a sender that is misconfigured must still be told so. */
  private void contentTypes() {
    for (String type :
        List.of("application/json;charset=utf-8", "application/json; charset=\"UTF-8\"")) {
      cases.add(OddEnvelope.of(type, Sheet.text(sheet.plain()), TAKEN).as(type));
    }
    for (String type : List.of("", "text/plain", "application/json;charset=UTF-16", "x")) {
      String name = "Content-Type " + (type.isEmpty() ? "none" : type);
      cases.add(OddEnvelope.of(name, Sheet.text(sheet.plain()), TAKEN_OR_NO_ENVELOPE).as(type));
    }
  }

  private void odderJson() {
    String deep = "[".repeat(DEEP) + "]".repeat(DEEP);
    text("only brackets", deep, REFUSED);
    text("deep inside", replaced("MaLinhVuc", deep), TAKEN_OR_NO_ENVELOPE);
    text("ninety deep", replaced("MaLinhVuc", nested(90)), TAKEN);
    String longDigits = "1".repeat(5_000);
    text("a number without end", replaced("Fax", longDigits), TAKEN_OR_NO_ENVELOPE);
    text("a number beyond all", replaced("Fax", "1e999999999"), TAKEN_OR_NO_ENVELOPE);
    text("a key twice", replaced("Fax", "\"1\",\"Fax\":\"2\""), TAKEN_OR_NO_ENVELOPE);
    text("MaHoSo twice", replaced("Fax", "\"1\",\"MaHoSo\":\"2\""), TAKEN_OR_NO_ENVELOPE);
    String longName = "\"1\",\"" + "k".repeat(LONG_NAME) + "\":\"2\"";
    text("a name without end", replaced("Fax", longName), TAKEN_OR_NO_ENVELOPE);
    text("a name of nothing", replaced("Fax", "\"1\",\"\":\"2\""), TAKEN);
    text("a name with NUL", replaced("Fax", "\"1\",\"a\\u0000b\":\"2\""), TAKEN);
    text("two units", twice("madonvi", sheet.given().foreignUnit()), openAboutTwo());
    text("two sessions", twice("session", "khac"), openAboutTwo());
    StringBuilder many = new StringBuilder("\"1\"");
    for (int i = 0; i < 5_000; i++) {
      many.append(",\"truong").append(i).append("\":\"").append(i).append('"');
    }
    text("five thousand fields nobody knows", replaced("Fax", many.toString()), TAKEN);
  }

  private static Set<Documented> openAboutTwo() {
    return Set.of(NO_ENVELOPE, NO_SESSION, Documented.UNIT_NOT_GRANTED);
  }

  private static String nested(int depth) {
    return "[".repeat(depth) + "\"x\"" + "]".repeat(depth);
  }

  /** The wrong one comes last, where most readers would take it. */
  private String twice(String field, String other) {
    String good = Sheet.text(sheet.refused());
    return good.substring(0, good.length() - 1) + ",\"" + field + "\":\"" + other + "\"}";
  }

  /** NB: put in as text, because no writer of JSON would write it. */
  private String replaced(String field, String json) {
    Map<String, Object> element = Sheet.with(Desk.plain(sheet.nextCode()).element(), field, "@@");
    return Sheet.text(sheet.of("DongBoHoSoMC", List.of(element))).replace("\"@@\"", json);
  }

  private void sizes() {
    text("500 elements", Sheet.text(sheet.many(500, false)), TAKEN);
    text("501 elements", Sheet.text(sheet.many(501, true)), LARGE);
    text("10,000 elements", Sheet.text(sheet.many(10_000, true)), LARGE);
    sized("10 MiB to the byte", Sheet.text(sheet.plain()), LIMIT, TAKEN);
    sized("one byte more than 10 MiB", Sheet.text(sheet.refused()), LIMIT + 1, LARGE);
    sized("30 MiB", Sheet.text(sheet.refused()), 3 * LIMIT, LARGE);
    OddEnvelope chunked = OddEnvelope.of("in chunks", Sheet.text(sheet.plain()), TAKEN);
    cases.add(chunked.inChunks());
    OddEnvelope large = OddEnvelope.of("30 MiB in chunks", "", LARGE);
    String body = Sheet.text(sheet.refused());
    cases.add(large.bytes(() -> filledUp(body, 3 * LIMIT)).inChunks());
    Map<String, Object> long9 = Desk.plain(sheet.nextCode()).element();
    Map<String, Object> spoilt = Sheet.with(long9, "GhiChu", "x".repeat(9 << 20));
    cases.add(
        OddEnvelope.of("a note of 9 MiB", "", TAKEN)
            .bytes(
                () ->
                    Sheet.text(sheet.of("DongBoHoSoMC", List.of(spoilt)))
                        .getBytes(StandardCharsets.UTF_8)));
  }

  /** The destination is recorded, never trusted. */
  private void destinations() {
    List<String> odd =
        List.of("", "x".repeat(4_000), "<script>'; DROP TABLE x; --", "../../etc", "VN:GOV:khác");
    for (int i = 0; i < odd.size(); i++) {
      String name = "dstcode " + i;
      cases.add(OddEnvelope.of(name, Sheet.text(sheet.plain()), TAKEN).to(odd.get(i)));
    }
  }

  private void sized(String name, String body, int size, Set<Documented> expected) {
    cases.add(OddEnvelope.of(name, "", expected).bytes(() -> filledUp(body, size)));
  }

  /** With blanks, which mean nothing in JSON. */
  private static byte[] filledUp(String body, int size) {
    byte[] good = body.getBytes(StandardCharsets.UTF_8);
    byte[] padded = Arrays.copyOf(good, size);
    Arrays.fill(padded, good.length, size, (byte) ' ');
    return padded;
  }
}
