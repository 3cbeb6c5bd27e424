package vn.dunghen.onestop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What became of the dossiers that were sent. */
public final class Delivery {

  private final List<String> accepted = new ArrayList<>();
  private final Map<String, Answer> refused = new LinkedHashMap<>();
  private final List<Answer> answers = new ArrayList<>();

  void add(Dossier dossier, Answer answer) {
    if (answer.isSuccess()) {
      accepted.add(dossier.code());
    } else {
      refused.put(dossier.code(), answer);
    }
  }

  void hear(Answer answer) {
    answers.add(answer);
  }

  /** The codes that the portal has taken. */
  public List<String> accepted() {
    return List.copyOf(accepted);
  }

  /** The codes that wait for a person, each with what was said of it. */
  public Map<String, Answer> refused() {
    return Map.copyOf(refused);
  }

  /** The words of every answer to a dossier or a step, in order. */
  public List<String> messages() {
    return answers.stream().map(Answer::message).toList();
  }
}
