package vn.dunghen.onestop;

import static vn.dunghen.onestop.Documented.FLAGGED;
import static vn.dunghen.onestop.Documented.LOOKED_UP;
import static vn.dunghen.onestop.Documented.NO_ENVELOPE;
import static vn.dunghen.onestop.Documented.NO_SESSION;
import static vn.dunghen.onestop.Documented.STORED;
import static vn.dunghen.onestop.Documented.SUCCEEDED;
import static vn.dunghen.onestop.Documented.TAKEN;
import static vn.dunghen.onestop.Documented.TOO_FAST;
import static vn.dunghen.onestop.Documented.UNCHANGED;
import static vn.dunghen.onestop.Documented.UNIT_NOT_GRANTED;
import static vn.dunghen.onestop.Documented.UNKNOWN_SERVICE;
import static vn.dunghen.onestop.Documented.WRONG_LOGIN;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dunghen.onestop.OddEnvelope.Door;

/** What stands around the elements: session, unit, service, flag, list; and the other endpoints. */
final class OddHeads {

  /** JSON of another kind than the protocol asks for. */
  private static final Set<Wrong> OF_ANOTHER_KIND =
      EnumSet.of(Wrong.OBJECT, Wrong.LIST, Wrong.NESTED);

  private static final Set<Wrong> ABSENT =
      EnumSet.of(Wrong.LEFT_OUT, Wrong.NULL, Wrong.EMPTY, Wrong.BLANK);

  /** Still the right value, because it is trimmed and its name may be written in another case. */
  private static final Set<Wrong> STILL_RIGHT =
      EnumSet.of(Wrong.PADDED, Wrong.OTHER_CASE, Wrong.BOTH_CASES);

  private static final Set<Documented> NOTHING_SENT =
      Set.of(STORED, FLAGGED, UNCHANGED, NO_ENVELOPE);

  private final Sheet sheet;
  private final List<OddEnvelope> cases = new ArrayList<>();

  private OddHeads(Sheet sheet) {
    this.sheet = sheet;
  }

  static List<OddEnvelope> all(Sheet sheet) {
    OddHeads heads = new OddHeads(sheet);
    heads.field("session", NO_SESSION);
    heads.field("madonvi", UNIT_NOT_GRANTED);
    heads.field("service", UNKNOWN_SERVICE);
    heads.foreigners();
    heads.services();
    heads.updating();
    heads.lists();
    heads.logins();
    heads.lookUps();
    return heads.cases;
  }

  private void field(String field, Documented refusal) {
    for (Wrong wrong : Wrong.values()) {
      boolean right = STILL_RIGHT.contains(wrong);
      Map<String, Object> envelope = right ? sheet.plain() : sheet.refused();
      Set<Documented> expected = right ? TAKEN : refusals(field, wrong, refusal);
      cases.add(odd(field + " " + wrong, wrong.in(envelope, field), expected));
    }
  }

  private static Set<Documented> refusals(String field, Wrong wrong, Documented refusal) {
    boolean open =
        OF_ANOTHER_KIND.contains(wrong) || (ABSENT.contains(wrong) && !field.equals("session"));
    return open ? Set.of(refusal, NO_ENVELOPE) : Set.of(refusal);
  }

  private static OddEnvelope odd(String name, Object envelope, Set<Documented> expected) {
    return OddEnvelope.of(name, Sheet.text(envelope), expected);
  }

  private void foreigners() {
    String foreign = sheet.given().foreignUnit();
    refuse("a unit of others", "madonvi", foreign, UNIT_NOT_GRANTED);
    refuse("a unit below ours that nobody named", "madonvi", "H99.19.01", UNIT_NOT_GRANTED);
    refuse("a session nobody opened", "session", "a".repeat(43), NO_SESSION);
    refuse("half a session", "session", half(sheet.given().session()), NO_SESSION);
    String session = sheet.given().session();
    refuse("a session and more", "session", session + "A", NO_SESSION);
  }

  private static String half(String session) {
    return session.substring(0, session.length() / 2);
  }

  private void refuse(String name, String field, Object value, Documented refusal) {
    cases.add(odd(name, Sheet.with(sheet.refused(), field, value), Set.of(refusal)));
  }

  private void services() {
    for (String unknown :
        List.of("DongBoTienDoHoSoMC", "LayChiTietTTHC", "XoaHoSoMC", "../login")) {
      refuse("service " + unknown, "service", unknown, UNKNOWN_SERVICE);
    }
    for (String unused : List.of("DongBoTrangThaiHoSoKM", "DongBoHoiDap", "DongBoDanhGia")) {
      Map<String, Object> envelope = sheet.of(unused, List.of(Map.of("MaHoSo", sheet.nextCode())));
      cases.add(odd("unused service " + unused, envelope, Set.of(SUCCEEDED)));
    }
    for (String read :
        List.of("TraCuuTechID", "LayThuTuc", "LayDanhSachTTHC", "LayDanhMucLinhVuc")) {
      Map<String, Object> envelope = Sheet.without(sheet.head(read), "isUpdating");
      cases.add(odd("unused service " + read, envelope, Set.of(SUCCEEDED)).at(Door.SHARE));
    }
  }

  /** A sender's flag speaks of another portal's memory, and nothing about it is an error. */
  private void updating() {
    for (Object flag :
        List.of("True", "true", true, "1", 1, "FALSE", false, "0", "có", "", List.of("True"))) {
      Map<String, Object> envelope = Sheet.with(sheet.plain(), "isUpdating", flag);
      cases.add(odd("isUpdating " + flag + " " + flag.getClass().getSimpleName(), envelope, TAKEN));
    }
    cases.add(odd("no isUpdating", Sheet.without(sheet.plain(), "isUpdating"), TAKEN));
    Map<String, Object> more = Sheet.with(sheet.plain(), "phienBan", "2.0");
    cases.add(odd("a field of the envelope nobody knows", more, TAKEN));
  }

  private void lists() {
    Map<String, Object> one = Desk.plain(sheet.nextCode()).element();
    cases.add(odd("data as one object", sheet.of("DongBoHoSoMC", one), TAKEN));
    cases.add(odd("data as an empty object", data(Map.of()), Set.of(FLAGGED)));
    cases.add(odd("data as an empty list", data(List.of()), NOTHING_SENT));
    cases.add(odd("no data", sheet.head("DongBoHoSoMC"), NOTHING_SENT));
    cases.add(odd("data null", Wrong.NULL.in(sheet.plain(), "data"), NOTHING_SENT));
    for (Object scalar : List.of("", "x", 7, true)) {
      cases.add(odd("data " + scalar, data(scalar), NOTHING_SENT));
    }
    cases.add(odd("data as text of JSON", data(Sheet.text(List.of(one))), NOTHING_SENT));
    cases.add(
        odd("elements that are none", data(List.of(1, "x", true, List.of())), Set.of(FLAGGED)));
    Map<String, Object> good = Desk.plain(sheet.nextCode()).element();
    cases.add(odd("one good among bad", data(List.of(1, good, Map.of())), Set.of(FLAGGED)));
    Map<String, Object> twin = Desk.plain(sheet.nextCode()).element();
    cases.add(odd("the same element twice", data(List.of(twin, twin)), TAKEN));
  }

  private Map<String, Object> data(Object data) {
    return sheet.of("DongBoHoSoMC", data);
  }

  /** Whoever tries so many passwords may be told to be slower. */
  private void logins() {
    Map<String, Object> login = new LinkedHashMap<>();
    login.put("username", "khong-co-ai");
    login.put("password", "khong-phai-mat-khau");
    cases.add(odd("login of nobody", login, Set.of(WRONG_LOGIN, TOO_FAST)).at(Door.LOGIN));
    for (String field : login.keySet()) {
      for (Wrong wrong : Wrong.values()) {
        Set<Documented> expected =
            OF_ANOTHER_KIND.contains(wrong) || ABSENT.contains(wrong)
                ? Set.of(WRONG_LOGIN, NO_ENVELOPE, TOO_FAST)
                : Set.of(WRONG_LOGIN, TOO_FAST);
        String name = "login " + field + " " + wrong;
        cases.add(odd(name, wrong.in(login, field), expected).at(Door.LOGIN));
      }
    }
    for (String none : List.of("", "[]", "null", "{", "<login/>", "\"x\"")) {
      Set<Documented> expected = Set.of(NO_ENVELOPE, TOO_FAST);
      cases.add(OddEnvelope.of("login as " + none, none, expected).at(Door.LOGIN));
    }
  }

  private void lookUps() {
    Map<String, Object> question = Sheet.without(sheet.head("TraCuuHoSo"), "isUpdating");
    question.put("mahoso", sheet.nextCode());
    for (Wrong wrong : Wrong.values()) {
      Set<Documented> expected =
          OF_ANOTHER_KIND.contains(wrong) || ABSENT.contains(wrong)
              ? Set.of(LOOKED_UP, NO_ENVELOPE)
              : Set.of(LOOKED_UP);
      String name = "look-up of mahoso " + wrong;
      cases.add(odd(name, wrong.in(question, "mahoso"), expected).at(Door.SHARE));
    }
    Map<String, Object> closed = Sheet.with(question, "session", "het-han");
    cases.add(odd("look-up without session", closed, Set.of(NO_SESSION)).at(Door.SHARE));
  }
}
