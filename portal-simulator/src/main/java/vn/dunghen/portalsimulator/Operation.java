package vn.dunghen.portalsimulator;

/**
 * What a call asks for.
 *
 * @param name of the service, {@code login}, or of the endpoint of the evaluation
 */
record Operation(Kind kind, String name) {

  enum Kind {
    LOGIN,
    SEND,
    READ,
    EVALUATION
  }
}
