package vn.dunghen.board.page;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the pages themselves, in one language; {@code board/texts_vi.properties}. */
public final class Texts {

  private static final Texts VI = new Texts(Language.VI);
  private static final Texts EN = new Texts(Language.EN);

  private final ResourceBundle bundle;
  private final Locale locale;

  private Texts(Language language) {
    this.locale = Locale.forLanguageTag(language.code());
    this.bundle =
        ResourceBundle.getBundle(
            "board.texts",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public static Texts in(Language language) {
    return switch (language) {
      case VI -> VI;
      case EN -> EN;
    };
  }

  /** The text of that key, as it stands. */
  public String get(String key) {
    return bundle.getString(key);
  }

  /** The text with its places {@code {0}}, {@code {1}} filled; arguments are written already. */
  public String get(String key, String... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }

  /** Whether there is such a text. */
  public boolean has(String key) {
    return bundle.containsKey(key);
  }
}
