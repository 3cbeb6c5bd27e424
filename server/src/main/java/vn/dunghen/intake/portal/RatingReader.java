package vn.dunghen.intake.portal;

import tools.jackson.databind.node.ObjectNode;

/**
 * Reads an element of {@code DongBoDanhGia}. NB: only the name of the service is known (portal
 * protocol, sections 2 and 13); the fields are ours until the portal publishes its own, and what
 * does not have them waits in quarantine.
 */
final class RatingReader {

  private final Call call;

  RatingReader(Call call) {
    this.call = call;
  }

  String read(Wire wire, Seen seen, ObjectNode message) {
    message.put("kind", "rating");
    String id = wire.code("MaDanhGia").orElse("");
    if (!id.isEmpty()) {
      message.put("ratingId", id);
    }
    wire.time("NgayDanhGia").ifPresent(time -> message.put("at", time.moment()));
    wire.time("NgayDanhGia")
        .filter(time -> !time.at().isAfter(call.heardAt()))
        .ifPresent(time -> message.put("spokeOf", time.moment()));
    if (wire.has("HaiLong")) {
      wire.flag("HaiLong").ifPresent(liked -> message.put("liked", liked));
    }
    if (seen.anything()) {
      // A rating has no place for findings; what is odd about it is told in the answer alone.
      message.remove("findings");
    }
    return "rating:" + id;
  }
}
