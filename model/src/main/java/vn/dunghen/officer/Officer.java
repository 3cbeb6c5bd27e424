package vn.dunghen.officer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.dunghen.dossier.OfficerCode;

/**
 * An officer of the directory with all posts.
 *
 * @param posts the earliest first; no two on one day
 */
public record Officer(OfficerCode code, List<Post> posts) {

  public Officer {
    posts = List.copyOf(posts);
  }

  /** The post of that day; empty where there is none. */
  public Optional<Post> on(LocalDate day) {
    return posts.stream().filter(post -> post.validOn(day)).findFirst();
  }
}
