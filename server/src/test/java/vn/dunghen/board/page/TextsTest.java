package vn.dunghen.board.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.dunghen.counting.CountName;
import vn.dunghen.index.Note;
import vn.dunghen.intake.file.Import;
import vn.dunghen.message.MessageKind;

class TextsTest {

  private static final Pattern KEY = Pattern.compile("\\bt\\(\\s*\"([a-zA-Z0-9.\\-]+)\"\\s*[,)]");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  private static ResourceBundle bundle(String language) {
    return ResourceBundle.getBundle(
        "board.texts",
        java.util.Locale.forLanguageTag(language),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(new TreeSet<>(bundle("en").keySet()))
        .isEqualTo(new TreeSet<>(bundle("vi").keySet()));
  }

  @Test
  void everyTextHasTheSamePlacesInBothLanguages() {
    for (String key : bundle("vi").keySet()) {
      assertThat(places(bundle("en").getString(key)))
          .as(key)
          .isEqualTo(places(bundle("vi").getString(key)));
    }
  }

  @Test
  void noTextHasAQuoteThatWouldSwallowItsPlaces() {
    for (String language : List.of("vi", "en")) {
      for (String key : bundle(language).keySet()) {
        assertThat(bundle(language).getString(key)).as(key).doesNotContain("'");
      }
    }
  }

  @Test
  void everyKeyNamedInPagesAndTemplatesIsThere() throws IOException {
    List<String> missing = new ArrayList<>();
    for (Path folder :
        List.of(Path.of("src/main/jte"), Path.of("src/main/java/vn/dunghen/board"))) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Matcher key = KEY.matcher(Files.readString(file));
          while (key.find()) {
            if (!Texts.in(Language.VI).has(key.group(1))) {
              missing.add(file.getFileName() + ": " + key.group(1));
            }
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyCountKindAndNoteHasItsName() {
    Texts texts = Texts.in(Language.VI);
    for (CountName count : CountName.values()) {
      assertThat(texts.has("count." + count.name())).as("%s", count).isTrue();
    }
    for (MessageKind kind : MessageKind.values()) {
      assertThat(texts.has("heard." + kind.name())).as("%s", kind).isTrue();
      assertThat(texts.has("kind." + kind.name())).as("%s", kind).isTrue();
    }
    for (Import.State state : Import.State.values()) {
      assertThat(texts.has("file.state." + state.name())).as("%s", state).isTrue();
    }
    for (Import.Becomes becomes : Import.Becomes.values()) {
      assertThat(texts.has("file." + becomes.name())).as("%s", becomes).isTrue();
    }
    for (Note note : Note.values()) {
      assertThat(texts.has("note." + note.name())).as("%s", note).isTrue();
      assertThat(texts.has("note.long." + note.name())).as("%s", note).isTrue();
    }
  }

  @Test
  void fillsPlacesWithWhatIsWrittenAlready() {
    assertThat(Texts.in(Language.VI).get("fact.next.value", "8,34")).isEqualTo("thiếu 8,34 điểm");
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    Matcher place = PLACE.matcher(text);
    while (place.find()) {
      places.add(place.group(1));
    }
    return places;
  }
}
