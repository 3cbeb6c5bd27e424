package vn.dunghen.house;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/** A module of the build, and the modules it may know: the arrows of ARCHITECTURE.md. */
enum Module {
  MODEL("model"),
  REGISTER("register", MODEL),
  SERVER("server", REGISTER, MODEL),
  SAMPLE_PROVINCE("sample-province", MODEL),
  BENCHMARK("benchmark", REGISTER, MODEL),
  /** Knows nothing of ours, or its figures would be ours. */
  PORTAL_SIMULATOR("portal-simulator");

  private final String folder;
  private final Set<Module> known;

  Module(String folder, Module... known) {
    this.folder = folder;
    this.known = Set.of(known);
  }

  boolean mayKnow(Module other) {
    return this == other || known.contains(other);
  }

  /** Its module folder. Tests run in the folder of acceptance, beside it. */
  Path root() {
    return Path.of("..", folder);
  }

  /** Where its compiled classes lie; the quick build has a folder of its own. */
  Path classes() {
    return root().resolve("target").resolve(System.getProperty("classes.folder", "classes"));
  }

  static Set<Module> all() {
    return EnumSet.allOf(Module.class);
  }
}
