package vn.dunghen.onestop;

import static java.util.Objects.requireNonNull;
import static vn.dunghen.onestop.Documented.FLAGGED;
import static vn.dunghen.onestop.Documented.TAKEN;
import static vn.dunghen.onestop.Documented.UNCHANGED;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Every field of every element wrong in every way. None of it is an error: it is content. */
final class OddFields {

  private static final Set<Wrong> NAMES_NO_DOSSIER =
      EnumSet.of(
          Wrong.LEFT_OUT,
          Wrong.NULL,
          Wrong.EMPTY,
          Wrong.BLANK,
          Wrong.OBJECT,
          Wrong.LIST,
          Wrong.NESTED);

  /** The wrong type, or longer than any text of the contract: whatever field it is. */
  private static final Set<Wrong> NO_VALUE =
      EnumSet.of(Wrong.OBJECT, Wrong.LIST, Wrong.NESTED, Wrong.LONG);

  /** The right value under a wrong name, alone or beside the right one: read, and told. */
  private static final Set<Wrong> MISNAMED = EnumSet.of(Wrong.OTHER_CASE, Wrong.BOTH_CASES);

  /** Text for a name, but neither a date nor a code. */
  private static final Set<Wrong> NO_DATE_NOR_CODE =
      EnumSet.of(
          Wrong.FRACTION,
          Wrong.HUGE_NUMBER,
          Wrong.BOOLEAN,
          Wrong.NUL,
          Wrong.HALF_CHARACTER,
          Wrong.CONTROLS,
          Wrong.MARKUP,
          Wrong.OTHER_SCRIPTS);

  /** Of which true and false are values. */
  private static final Set<String> FLAGS =
      Set.of(
          "DuocSoHoa", "DuocLayTuKhoDMQG", "HoSoCoThanhPhanSoHoa", "TaiKhoanDuocXacThucVoiVNeID");

  /** Without it nothing of a step can be taken: it waits in quarantine, and the answer says so. */
  private static final Set<String> OF_A_STEP = Set.of("ThoiDiemXuLy", "TrangThai");

  /** The wrong list itself, not what stands in it. */
  private static final List<Object> NO_LISTS =
      List.of("", "x", 7, true, List.of(1, "x", List.of()), Map.of("khong", "phai"), List.of());

  private final Sheet sheet;
  private final List<OddEnvelope> cases = new ArrayList<>();

  private OddFields(Sheet sheet) {
    this.sheet = sheet;
  }

  static List<OddEnvelope> all(Sheet sheet) {
    OddFields fields = new OddFields(sheet);
    fields.ofDossiers();
    fields.ofLists();
    fields.ofSteps();
    return fields.cases;
  }

  private void ofDossiers() {
    for (String field : Desk.full("").element().keySet()) {
      if (!(Desk.full("").element().get(field) instanceof List)) {
        wrongs(field, "DongBoHoSoMC");
      }
    }
    dossier(
        "a field nobody knows",
        "HoTenNguoiNop",
        map -> Sheet.with(map, "HoTenNguoiNop", requireNonNull(map.get("ChuHoSo"))));
    dossier("an object nobody knows", "NguoiNop", map -> Sheet.with(map, "NguoiNop", map));
  }

  private void dossier(String name, String field, UnaryOperator<Map<String, Object>> spoil) {
    add(name, "DongBoHoSoMC", spoil.apply(Desk.full(sheet.nextCode()).element()), Set.of(FLAGGED));
    mustFind(field, "DongBoHoSoMC");
  }

  private void ofSteps() {
    Map<String, Object> step = Desk.plain("").steps().getFirst();
    for (String field : step.keySet()) {
      wrongs(field, "CapNhatTienDoHoSoMC");
    }
  }

  private void ofLists() {
    Desk.full("")
        .element()
        .forEach(
            (list, value) -> {
              if (value instanceof List<?> elements) {
                ofList(list, elements.getFirst());
              }
            });
  }

  private void ofList(String list, Object first) {
    int index = 0;
    for (Object wrong : NO_LISTS) {
      Map<String, Object> element = Desk.full(sheet.nextCode()).element();
      boolean empty = wrong.equals("") || wrong.equals(List.of());
      add(
          list + " no list " + index++,
          "DongBoHoSoMC",
          Sheet.with(element, list, wrong),
          empty ? TAKEN : Set.of(FLAGGED));
      if (!empty && !(wrong instanceof Map)) {
        mustFind(list, "DongBoHoSoMC");
      }
    }
    for (String field : object(first).keySet()) {
      for (Wrong wrong : Wrong.values()) {
        boolean oneOfAList = object(first).get(field) instanceof List && wrong == Wrong.OBJECT;
        boolean told = isTold(wrong, field) && !oneOfAList;
        inList(
            list + "." + field + " " + wrong,
            list,
            map -> wrong.in(map, field),
            told ? Set.of(FLAGGED) : TAKEN);
        if (told) {
          mustFind(field, "DongBoHoSoMC");
        }
      }
      if (Wrong.isDate(field)) {
        for (String date : Wrong.IMPOSSIBLE_DATES) {
          String name = list + "." + field + " date " + date;
          inList(name, list, map -> Sheet.with(map, field, date), Set.of(FLAGGED));
          mustFind(field, "DongBoHoSoMC");
        }
      }
      if (Wrong.CODED.contains(field)) {
        for (String code : Wrong.UNKNOWN_CODES) {
          String name = list + "." + field + " code " + code;
          inList(name, list, map -> Sheet.with(map, field, code), Set.of(FLAGGED));
          mustFind(field, "DongBoHoSoMC");
        }
      }
    }
  }

  private void inList(
      String name,
      String list,
      UnaryOperator<Map<String, Object>> spoil,
      Set<Documented> expected) {
    Map<String, Object> element = Desk.full(sheet.nextCode()).element();
    if (element.get(list) instanceof List<?> elements) {
      List<Object> spoilt = new ArrayList<>(elements);
      spoilt.set(0, spoil.apply(object(elements.getFirst())));
      add(name, "DongBoHoSoMC", Sheet.with(element, list, spoilt), expected);
    }
  }

  /** The keys of a JSON object are strings, whatever Java has forgotten of it. */
  private static Map<String, Object> object(Object value) {
    Map<String, Object> object = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, each) -> object.put(String.valueOf(key), each));
    }
    return object;
  }

  private void wrongs(String field, String service) {
    String name = service + " " + field + " ";
    // Where the desk has nothing to send, its name does not matter either.
    boolean empty = String.valueOf(fresh(service).get(field)).isBlank();
    for (Wrong wrong : Wrong.values()) {
      add(name + wrong, service, wrong.in(fresh(service), field), to(wrong, field));
      if (MISNAMED.contains(wrong)) {
        cases.addLast(cases.removeLast().finding(empty ? "" : field));
      } else if (isTold(wrong, field)) {
        mustFind(field, service);
      }
    }
    if (Wrong.isDate(field)) {
      for (String date : Wrong.IMPOSSIBLE_DATES) {
        add(name + date, service, Sheet.with(fresh(service), field, date), Set.of(FLAGGED));
        mustFind(field, service);
      }
      for (String date : Wrong.OTHER_DATES) {
        add(name + date, service, Sheet.with(fresh(service), field, date), TAKEN);
      }
    }
    if (Wrong.CODED.contains(field)) {
      for (String code : Wrong.UNKNOWN_CODES) {
        add(name + code, service, Sheet.with(fresh(service), field, code), Set.of(FLAGGED));
        mustFind(field, service);
      }
    }
  }

  private Map<String, Object> fresh(String service) {
    return service.equals("DongBoHoSoMC")
        ? Desk.full(sheet.nextCode()).element()
        : Desk.plain(sheet.nextCode()).steps().getFirst();
  }

  private static Set<Documented> to(Wrong wrong, String field) {
    boolean noDossier = field.equals("MaHoSo") && NAMES_NO_DOSSIER.contains(wrong);
    boolean flagged = noDossier || isTold(wrong, field);
    // Without its code one spoilt dossier is like another, and the same content is nothing new.
    return noDossier ? Set.of(FLAGGED, UNCHANGED) : flagged ? Set.of(FLAGGED) : TAKEN;
  }

  /** Whether it must be found, in whatever object the field stands. */
  private static boolean isTold(Wrong wrong, String field) {
    boolean code = Wrong.CODED.contains(field);
    boolean value = wrong == Wrong.BOOLEAN && FLAGS.contains(field);
    return NO_VALUE.contains(wrong)
        || MISNAMED.contains(wrong)
        || (code && wrong == Wrong.NUMBER)
        || ((code || Wrong.isDate(field)) && NO_DATE_NOR_CODE.contains(wrong) && !value);
  }

  /**
   * Of the case before. NB: that an answer speaks of a dossier to look at is not enough: every full
   * dossier of the desk has something to look at.
   */
  private void mustFind(String field, String service) {
    boolean waits = !service.equals("DongBoHoSoMC") && OF_A_STEP.contains(field);
    if (!waits && !field.equals("MaHoSo")) {
      cases.addLast(cases.removeLast().finding(field));
    }
  }

  private void add(
      String name, String service, Map<String, Object> element, Set<Documented> expected) {
    cases.add(OddEnvelope.of(name, Sheet.text(sheet.of(service, List.of(element))), expected));
  }
}
