package vn.dunghen.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The list behind a figure: its length, and the codes on the pages that were read. */
record ListPages(long total, List<String> codes) {

  private static final String PAGE = "500";

  /** Reads the first page, or all of them, following {@code next} as a client does. */
  static ListPages read(Api api, Map<String, String> parameters, boolean whole) {
    Map<String, String> first = new TreeMap<>(parameters);
    first.put("limit", whole ? PAGE : "1");
    List<String> codes = new ArrayList<>();
    Reply reply = api.get("/api/v1/index/list", first);
    long total = total(reply);
    @Nullable String next = take(reply, codes);
    while (whole && next != null) {
      Reply page = api.get(next);
      if (total(page) != total) {
        throw new AssertionError("the total changed from page to page: " + next);
      }
      next = take(page, codes);
    }
    return new ListPages(total, codes);
  }

  private static long total(Reply reply) {
    if (reply.status() != 200) {
      throw new AssertionError("list answered " + reply);
    }
    return reply.json().get("total").asLong();
  }

  private static @Nullable String take(Reply reply, List<String> codes) {
    JsonNode page = reply.json();
    page.get("items").forEach(item -> codes.add(item.get("code").asString()));
    JsonNode next = page.path("next");
    return next.isString() ? next.asString() : null;
  }
}
