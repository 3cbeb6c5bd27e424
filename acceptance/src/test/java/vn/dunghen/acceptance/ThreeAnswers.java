package vn.dunghen.acceptance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the running server, the list behind its figure, and recount.py, and compares all three. */
final class ThreeAnswers {

  /** Every so many slices the whole list is read, page by page. */
  private static final int WHOLE_LIST_EVERY = 8;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ThreeAnswers() {}

  static void compare(ServerProcess server, List<RandomSlice> slices) throws IOException {
    Path journal = Journals.exportedAndKnown(server);
    Map<String, JsonNode> recounted = recounted(server.home().name(), journal, slices);
    SoftAssertions all = new SoftAssertions();
    for (RandomSlice slice : slices) {
      compare(server.api(), slice, requireNonNull(recounted.get(slice.id())), all);
    }
    all.assertThat(recounted.values().stream().filter(a -> a.at("/list/total").asLong() > 0))
        .as("slices with something in their list; else nothing was compared")
        .hasSizeGreaterThan(slices.size() / 4);
    all.assertAll();
  }

  /** The script's answers by the id of the slice. */
  private static Map<String, JsonNode> recounted(
      String name, Path journal, List<RandomSlice> slices) throws IOException {
    Path asked = Place.kept(name + "-slices.json");
    Path answered = Place.kept(name + "-recounted.json");
    Files.writeString(
        asked, JSON.writeValueAsString(slices.stream().map(RandomSlice::forTheScript).toList()));
    Finished finished =
        Finished.run(
            List.of(
                "python3",
                Place.RECOUNT.resolve("recount.py").toString(),
                "--journal",
                journal.toString(),
                "--reference",
                Place.REFERENCE.toString(),
                "--slices",
                asked.toString(),
                "--out",
                answered.toString()),
            Place.ROOT,
            Map.of("PYTHONDONTWRITEBYTECODE", "1"),
            Duration.ofMinutes(8));
    assertThat(finished.exit()).as(finished.toString()).isZero();
    System.out.println("recount.py: " + finished.errors().strip());
    Map<String, JsonNode> answers = new TreeMap<>();
    JSON.readTree(Files.readString(answered))
        .forEach(answer -> answers.put(answer.get("id").asString(), answer));
    return answers;
  }

  private static void compare(Api api, RandomSlice slice, JsonNode script, SoftAssertions all) {
    Reply reply = api.get("/api/v1/index", slice.parameters());
    if (script.path("unitNotInTree").asBoolean()) {
      all.assertThat(reply.status()).as("%s %s", slice, reply.body()).isEqualTo(400);
      return;
    }
    all.assertThat(reply.status()).as("%s %s", slice, reply.body()).isEqualTo(200);
    if (reply.status() != 200) {
      return;
    }
    if (script.path("noData").asBoolean()) {
      all.assertThat(reply.json().path("noData").asBoolean()).as(slice.toString()).isTrue();
      return;
    }
    Map<String, String> figures = new TreeMap<>();
    for (JsonNode indicator : reply.json().at("/units/0/indicators")) {
      figures.put(indicator.get("code").asString(), figure(indicator));
    }
    Map<String, String> expected = new TreeMap<>();
    script
        .get("indicators")
        .properties()
        .forEach(each -> expected.put(each.getKey(), figure(each.getValue())));
    figures.keySet().retainAll(expected.keySet());
    all.assertThat(figures).as("figures of %s", slice).isEqualTo(expected);
    compareLists(api, slice, script, all);
  }

  private static String figure(JsonNode indicator) {
    return indicator.get("numerator") + "/" + indicator.get("denominator");
  }

  private static void compareLists(
      Api api, RandomSlice slice, JsonNode script, SoftAssertions all) {
    if (!script.has("list")) {
      return;
    }
    List<String> codes = new ArrayList<>();
    script.at("/list/codes").forEach(code -> codes.add(code.asString()));
    boolean whole = Integer.parseInt(slice.id()) % WHOLE_LIST_EVERY == 0;
    ListPages pages = ListPages.read(api, slice.listParameters(), whole);
    all.assertThat(pages.total()).as("length of the list of %s", slice).isEqualTo(codes.size());
    if (whole) {
      all.assertThat(pages.codes()).as("list of %s", slice).doesNotHaveDuplicates();
      all.assertThat(pages.codes())
          .as("list of %s", slice)
          .containsExactlyInAnyOrderElementsOf(codes);
    }
  }
}
