/**
 * The national portal's own protocol, spoken as a server: one-stop software only adds a second
 * address. Personal fields end here, before anything is written.
 */
@NullMarked
@NamedInterface("portal")
package vn.dunghen.intake.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
