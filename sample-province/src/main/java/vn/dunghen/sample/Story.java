package vn.dunghen.sample;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What will happen with one dossier, all of it decided when it is handed in.
 *
 * @param channel 1 direct, 2 online, 3 post
 * @param status 9 done, 10 done and handed over, 8 stopped, 7 withdrawn
 * @param supplementAsked null where nothing was missing
 * @param liked null where nobody rated it
 * @param acknowledged how much of it the portal confirms
 */
record Story(
    String code,
    Office office,
    Service service,
    String officer,
    int channel,
    Instant submitted,
    Instant accepted,
    Instant due,
    Instant ended,
    int status,
    @Nullable Instant supplementAsked,
    @Nullable Instant supplementAnswered,
    Facts facts,
    @Nullable Boolean liked,
    Acknowledged acknowledged) {

  /** The same dossier, handed in online. */
  Story online() {
    return new Story(
        code,
        office,
        service,
        officer,
        2,
        submitted,
        accepted,
        due,
        ended,
        status,
        supplementAsked,
        supplementAnswered,
        facts,
        liked,
        acknowledged);
  }

  /** The same dossier, done at that moment. */
  Story ended(Instant moment, boolean result) {
    return new Story(
        code,
        office,
        service,
        officer,
        channel,
        submitted,
        accepted,
        due,
        moment,
        9,
        supplementAsked,
        supplementAnswered,
        facts.withResult(result),
        liked,
        acknowledged);
  }

  /** How much of a dossier the portal confirms. */
  enum Acknowledged {
    NOTHING,
    THE_BEGINNING,
    ALL
  }

  /** Facts that indicators look at. */
  record Facts(
      boolean paid,
      boolean paidByMessage,
      boolean feeSent,
      boolean result,
      boolean componentFile,
      boolean reused,
      boolean shared,
      boolean population) {

    Facts withResult(boolean has) {
      return new Facts(
          paid, paidByMessage, feeSent, has, componentFile, reused, shared, population);
    }
  }
}
