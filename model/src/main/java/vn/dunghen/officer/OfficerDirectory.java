package vn.dunghen.officer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.dunghen.dossier.OfficerCode;
import vn.dunghen.organisation.Placement;
import vn.dunghen.organisation.Tree;
import vn.dunghen.organisation.UnitCode;

/** All officers that anything was told of. It does not change; {@link #with} makes another. */
public final class OfficerDirectory {

  public static final OfficerDirectory EMPTY = new OfficerDirectory(Map.of());

  private final Map<OfficerCode, Officer> officers;

  private OfficerDirectory(Map<OfficerCode, Officer> officers) {
    this.officers = officers;
  }

  /**
   * An officer in a tree.
   *
   * @param place where the post belongs on the day of the tree: a unit that was merged or closed is
   *     followed as its dossiers are
   */
  public record Serving(Officer officer, Post post, Placement place) {}

  /** The same with these officers as they are now; those told of but not among them are gone. */
  public OfficerDirectory with(Collection<OfficerCode> toldOf, Collection<Officer> now) {
    Map<OfficerCode, Officer> changed = new HashMap<>(officers);
    toldOf.forEach(changed::remove);
    now.forEach(officer -> changed.put(officer.code(), officer));
    return new OfficerDirectory(changed);
  }

  public int size() {
    return officers.size();
  }

  public Optional<Officer> find(OfficerCode code) {
    return Optional.ofNullable(officers.get(code));
  }

  /**
   * Who serves in the unit or below it on the day of the tree, by code. Whose unit was not told is
   * in none.
   */
  public List<Serving> in(Tree tree, UnitCode unit) {
    if (tree.root().isEmpty()) {
      return List.of();
    }
    Set<UnitCode> branch = new HashSet<>(tree.branch(unit));
    List<Serving> serving = new ArrayList<>();
    for (Officer officer : officers.values()) {
      officer
          .on(tree.date())
          .flatMap(post -> serving(tree, officer, post))
          .filter(one -> branch.contains(one.place().unit()))
          .ifPresent(serving::add);
    }
    serving.sort(Comparator.comparing(one -> one.officer().code().value()));
    return serving;
  }

  private static Optional<Serving> serving(Tree tree, Officer officer, Post post) {
    return Optional.ofNullable(post.unit())
        .map(unit -> new Serving(officer, post, tree.place(unit)));
  }
}
