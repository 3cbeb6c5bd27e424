package vn.dunghen.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MadeUpYearTest {

  private static final Instant OCTOBER = Instant.parse("2026-10-10T16:59:59Z");
  private static final Instant NOVEMBER = Instant.parse("2026-11-24T05:00:00Z");

  /** What a code, a moment or a word of a closed list may be made of: no name of a person. */
  private static final Pattern WITHOUT_PERSONS =
      Pattern.compile("[A-Za-z0-9.:/+_-]{1,60}|Xử lý ở địa phương|PAKN đã công khai|trực tuyến");

  private static List<String> lines(long seed, Instant until) {
    List<String> lines = new ArrayList<>();
    new MadeUpYear(seed, 0.01, until).tell(lines::addAll);
    return lines;
  }

  private static String hash(List<String> lines) throws NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }

  @Test
  void sameSeedDayAndScaleGiveTheSameBytes() throws NoSuchAlgorithmException {
    assertThat(hash(lines(766, NOVEMBER))).isEqualTo(hash(lines(766, NOVEMBER)));
    assertThat(hash(lines(766, NOVEMBER))).isNotEqualTo(hash(lines(767, NOVEMBER)));
  }

  @Test
  void toldFurtherItNeverSaysOtherThingsUnderTheSameId() {
    Map<String, Set<String>> later = byId(lines(766, NOVEMBER));
    byId(lines(766, OCTOBER))
        .forEach(
            (id, said) -> {
              // Confirmations of what is not yet ended give way to those of the whole dossier.
              if (later.containsKey(id) || !id.startsWith("xn1-")) {
                assertThat(later.getOrDefault(id, Set.of())).as(id).containsAll(said);
              }
            });
  }

  private static Map<String, Set<String>> byId(List<String> lines) {
    Map<String, Set<String>> byId = new HashMap<>();
    for (String line : lines) {
      String id = Door.read(line).get("messageId").asString();
      byId.computeIfAbsent(id, key -> new HashSet<>()).add(line);
    }
    return byId;
  }

  @Test
  void twoToThreePercentAreDirtyAndMostOfThatIsRefused() {
    Door door = new Door();
    for (String line : lines(766, NOVEMBER)) {
      door.admits(Door.read(line), line);
    }
    double repeated = 100.0 * door.known / door.heard;
    double refused = 100.0 * door.refused / door.heard;
    assertThat(refused).isBetween(1.0, 2.5);
    assertThat(repeated + refused).isBetween(1.8, 3.2);
    assertThat(door.kindsSeen())
        .containsExactlyInAnyOrder(
            "dossier",
            "step",
            "supplement",
            "result",
            "payment",
            "rating",
            "acknowledgement",
            "retraction",
            "petition",
            "procedure",
            "reportTotal");
  }

  @Test
  void namesNobodyAndMarksWhatStandsForAPerson() {
    int marked = 0;
    for (String line : lines(766, NOVEMBER)) {
      JsonNode message = Door.read(line);
      if (!message.get("kind").asString().equals("procedure")) {
        for (String name : message.propertyNames()) {
          JsonNode value = message.get(name);
          if (value.isString()) {
            assertThat(value.asString()).as(name).matches(WITHOUT_PERSONS);
          }
          if (Set.of("chuHo", "soCccd").contains(name)) {
            assertThat(value.asString()).startsWith("NGUOI-MAU-");
            marked++;
          }
        }
      }
    }
    assertThat(marked).isPositive();
  }

  @Test
  void saysNothingOfWhatHasNotYetHappened() {
    for (String line : lines(766, OCTOBER)) {
      JsonNode message = Door.read(line);
      if (Door.wellFormed(message)) {
        assertThat(Door.moment(message, "spokeOf")).isBeforeOrEqualTo(OCTOBER);
      }
    }
  }

  @Test
  void tellsAllOfADossierTogetherAndDossiersByDayOfAcceptance() {
    List<String> subjects = new ArrayList<>();
    new MadeUpYear(766, 0.01, OCTOBER)
        .tell(
            messages -> {
              Set<String> named = new HashSet<>();
              for (String line : messages) {
                JsonNode message = Door.read(line);
                if (message.has("dossier")) {
                  named.add(message.get("dossier").asString());
                }
              }
              assertThat(named).hasSizeLessThanOrEqualTo(1);
              subjects.addAll(named);
            });
    assertThat(subjects).doesNotHaveDuplicates();
    List<String> days = subjects.stream().map(code -> code.split("-")[1]).toList();
    assertThat(days).isSorted();
  }

  @Test
  void worksInOfficeHoursAndIsHandedInOnlineInTheEvening() {
    int evening = 0;
    int counter = 0;
    for (String line : lines(766, NOVEMBER)) {
      JsonNode message = Door.read(line);
      if (message.has("submittedAt")) {
        int hour = Integer.parseInt(message.get("submittedAt").asString().substring(11, 13));
        boolean online = message.get("channel").asInt() == 2;
        evening += online && hour >= 18 ? 1 : 0;
        counter += !online && hour >= 18 ? 1 : 0;
      }
    }
    assertThat(evening).isGreaterThan(200);
    assertThat(counter).isZero();
  }
}
