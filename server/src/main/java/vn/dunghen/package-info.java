/** Where the process starts: what was asked on the command line, and the server itself. */
@NullMarked
package vn.dunghen;

import org.jspecify.annotations.NullMarked;
