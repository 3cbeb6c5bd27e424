/** Reads index definitions from YAML and refuses wrong ones with line and reason. */
@NullMarked
@NamedInterface("definition")
package vn.dunghen.catalogue.definition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
