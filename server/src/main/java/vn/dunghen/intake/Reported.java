package vn.dunghen.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dunghen.dossier.Supplement;
import vn.dunghen.message.DossierMessage;
import vn.dunghen.message.Message;
import vn.dunghen.message.Said;

/** What a snapshot tells last: it speaks of the moment it is heard, but of earlier events. */
final class Reported {

  private Reported() {}

  /** The latest moment that a snapshot reports; empty for any other message. */
  static Optional<Instant> latest(Message message) {
    if (!(message instanceof DossierMessage said) || said.supplements() == null) {
      return Optional.empty();
    }
    @Nullable List<Supplement> rounds = said.supplements().value();
    Stream<Instant> moments =
        Stream.of(
                said.submittedAt(),
                said.acceptedAt(),
                said.endedAt(),
                said.returnedAt(),
                said.refusedAt())
            .flatMap(Reported::told);
    Stream<Instant> asked =
        rounds == null
            ? Stream.empty()
            : rounds.stream()
                .flatMap(
                    round ->
                        Stream.concat(
                            Stream.of(round.askedAt()), Stream.ofNullable(round.answeredAt())));
    return Stream.concat(moments, asked)
        .filter(moment -> !moment.isAfter(said.stamp().spokeOf()))
        .max(Instant::compareTo);
  }

  private static Stream<Instant> told(@Nullable Said<Instant> said) {
    return said == null ? Stream.empty() : Stream.ofNullable(said.value());
  }
}
