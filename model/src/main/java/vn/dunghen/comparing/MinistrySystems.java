package vn.dunghen.comparing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.procedure.ProcedureCode;

/**
 * What is handled on systems of ministries: by the source that tells of a dossier, and by its
 * procedure, for of a dossier that only the portal has no source of its own is known.
 *
 * @param procedures in their national form
 */
public record MinistrySystems(Set<String> sources, Set<ProcedureCode> procedures) {

  public MinistrySystems {
    sources = Set.copyOf(sources);
    procedures = Set.copyOf(procedures);
  }

  /** From codes as they are written, with the mark of the province or without. */
  public static MinistrySystems of(Collection<String> sources, Collection<String> procedures) {
    return new MinistrySystems(
        Set.copyOf(sources),
        procedures.stream()
            .map(code -> new ProcedureCode(code.strip()).national())
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** The source or procedure by which one of these is handled there, ours first. */
  Optional<String> of(List<Dossier> sides) {
    return sides.stream().flatMap(side -> of(side).stream()).findFirst();
  }

  private Optional<String> of(Dossier dossier) {
    String source = dossier.source();
    if (source != null && sources.contains(source)) {
      return Optional.of(source);
    }
    ProcedureCode procedure = dossier.procedure();
    return procedure != null && procedures.contains(procedure.national())
        ? Optional.of(procedure.value())
        : Optional.empty();
  }
}
