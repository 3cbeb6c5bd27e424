package vn.dunghen.portalsimulator;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;

/**
 * Keyed fingerprints of what arrives, taken before personal fields are dropped: they tell whether
 * two things are the same and nothing else.
 */
final class Fingerprint {

  /** What names the person and the request; with procedure and time of acceptance, the dossier. */
  private static final List<String> PERSON =
      List.of(
          "SoBienNhan",
          "ChuHoSo",
          "SoGiayToChuHoSo",
          "DinhDanhCHS",
          "MaDoiTuong",
          "TrichYeuHoSo",
          "Email",
          "SoDienThoai");

  private final SecretKeySpec key;

  Fingerprint(byte[] key) {
    this.key = new SecretKeySpec(key, "HmacSHA256");
  }

  /** Of the whole element but its code. */
  long content(JsonNode element) {
    StringBuilder text = new StringBuilder(2_048);
    canonical(element, Set.of("MaHoSo"), text);
    return of(text);
  }

  /**
   * Of what makes it this dossier whatever its code and state: person, procedure and moment of
   * acceptance; of the whole content where nothing tells the person.
   */
  long identity(JsonNode element) {
    StringBuilder person = new StringBuilder(256);
    for (String field : PERSON) {
      JsonNode value = element.get(field);
      if (value != null && !isAbsent(value)) {
        person.append(field).append('=');
        canonical(value, Set.of(), person);
      }
    }
    if (person.isEmpty()) {
      return content(element);
    }
    for (String field : List.of("MaTTHC", "NgayTiepNhan")) {
      person.append('|').append(Json.text(element, field, ""));
    }
    return of(person);
  }

  /** Of what identifies a step: there is no id on the wire (section 4). */
  long step(JsonNode element) {
    StringBuilder text = new StringBuilder(128);
    for (String field :
        List.of("MaHoSo", "ThoiDiemXuLy", "TrangThai", "NguoiXuLy", "PhongBanXuLy")) {
      text.append('|').append(Json.text(element, field, ""));
    }
    return of(text);
  }

  /** Names sorted, what is absent left out, every scalar a text, arrays in their order. */
  private static void canonical(JsonNode node, Set<String> without, StringBuilder out) {
    if (node.isObject()) {
      out.append('{');
      for (String name : new TreeSet<>(node.propertyNames())) {
        JsonNode value = node.path(name);
        if (!without.contains(name) && !isAbsent(value)) {
          out.append(name).append(':');
          canonical(value, Set.of(), out);
        }
      }
      out.append('}');
    } else if (node.isArray()) {
      out.append('[');
      for (JsonNode item : node) {
        canonical(item, Set.of(), out);
        out.append(',');
      }
      out.append(']');
    } else {
      String text = node.asString().strip();
      out.append(text.length()).append('"').append(text);
    }
  }

  private static boolean isAbsent(JsonNode value) {
    return value.isNull() || (value.isContainer() ? value.isEmpty() : value.asString().isBlank());
  }

  private long of(CharSequence text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      byte[] digest = mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (GeneralSecurityException none) {
      throw new IllegalStateException("no HmacSHA256", none);
    }
  }
}
