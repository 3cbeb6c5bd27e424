package vn.dunghen.quality;

import java.util.function.Consumer;

/** What a rule finds in one dossier: each stretch of time in which it holds, or nothing. */
@FunctionalInterface
interface DossierCheck {

  void look(Subject subject, Consumer<Finding> found);
}
