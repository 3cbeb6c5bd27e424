package vn.dunghen.board;

import vn.dunghen.dossier.Ledger;
import vn.dunghen.live.LiveRegister;

/** The portal's ledger is asked for, and the portal has acknowledged nothing yet. */
final class PortalSilent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Question question;

  private PortalSilent(Question question) {
    super("no acknowledgement heard");
    this.question = question;
  }

  Question question() {
    return question;
  }

  /** No data is not a row of zeros. */
  static void check(Question question, LiveRegister live) {
    if (question.ledger() == Ledger.PORTAL && !live.portalHeard()) {
      throw new PortalSilent(question);
    }
  }
}
