package vn.dunghen.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The compiled house. Classes are read from the modules' class folders, not from the classpath:
 * acceptance links to no module, so that nothing it tests can lean on it.
 */
final class House {

  private static final Map<Module, JavaClasses> CLASSES = new EnumMap<>(Module.class);
  private static final Map<String, Module> HOME_OF = new HashMap<>();

  static {
    for (Module module : Module.all()) {
      JavaClasses classes = new ClassFileImporter().importPath(module.classes());
      CLASSES.put(module, classes);
      classes.forEach(type -> HOME_OF.put(type.getName(), module));
    }
  }

  private House() {}

  static JavaClasses classesOf(Module module) {
    JavaClasses classes = CLASSES.get(module);
    if (classes == null) {
      throw new IllegalStateException("not read: " + module);
    }
    return classes;
  }

  /** The module a class is made in; empty for classes of others. */
  static Optional<Module> homeOf(JavaClass type) {
    return Optional.ofNullable(HOME_OF.get(type.getBaseComponentType().getName()));
  }
}
