/**
 * Files of clerks: spreadsheets and CSV, a message a row, looked at before anything is written,
 * taken in by the same door as messages that software sends, and taken back as a whole.
 */
@NamedInterface("file")
@NullMarked
package vn.dunghen.intake.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
