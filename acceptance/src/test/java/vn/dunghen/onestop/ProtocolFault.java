package vn.dunghen.onestop;

/** An answer that no portal may give, so that a sender cannot know what became of its dossiers. */
public final class ProtocolFault extends RuntimeException {

  ProtocolFault(String what, Object answer) {
    super(what + ": " + answer);
  }

  ProtocolFault(String what, Object answer, Throwable cause) {
    super(what + ": " + answer, cause);
  }
}
