package vn.dunghen.board;

import org.jspecify.annotations.Nullable;
import vn.dunghen.board.page.Language;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.Status;

/** Codes of a dossier in words. */
final class Statuses {

  private Statuses() {}

  static String name(Language language, Status status) {
    return language.say(status.vietnamese(), status.english());
  }

  static String of(Question question, Dossier dossier) {
    return dossier
        .status()
        .map(
            change ->
                Status.of(change.status())
                    .map(status -> name(question.language(), status))
                    .orElseGet(() -> question.t("status.other", String.valueOf(change.status()))))
        .orElseGet(() -> question.t("status.none"));
  }

  static String channel(Question question, @Nullable Integer code) {
    if (code == null) {
      return question.t("channel.none");
    }
    return switch (code) {
      case 1, 2, 3 -> question.t("channel." + code);
      default -> question.t("channel.other", String.valueOf(code));
    };
  }
}
