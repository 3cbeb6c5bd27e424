package vn.dunghen.intake.file;

import java.util.List;

/**
 * A waiting message as a clerk reads and mends it.
 *
 * @param asks the fields that are to be written anew
 * @param dropped what it had and cannot have; it goes on without it
 * @param rest all else that it says, by the titles of its fields
 * @param lost whether nothing of it could be kept, so that nothing can be mended here
 */
public record Correction(
    List<Ask> asks, List<String> dropped, List<Import.Value> rest, boolean lost) {

  public Correction {
    asks = List.copyOf(asks);
    dropped = List.copyOf(dropped);
    rest = List.copyOf(rest);
  }

  /** A value to choose, and what it is called. */
  public record Option(String value, String label) {}

  /**
   * A field to be written anew.
   *
   * @param pointer JSON pointer into the message; also its name in the form
   * @param refused what was sent, as far as it may be kept; empty: nothing of it is there
   * @param missing whether nothing was sent
   * @param why a sentence for each thing that is wrong with it
   * @param hint what may be written
   * @param options what may be chosen; empty: it is written
   * @param unit whether it is the code of a unit
   * @param number whether it is a whole number
   * @param typed what stands in the input
   * @param wrong why what was typed cannot be taken; empty: it can, or nothing was
   * @param optional whether it may be left out
   * @param left whether it is to be left out
   */
  public record Ask(
      String pointer,
      String title,
      String refused,
      boolean missing,
      List<String> why,
      String hint,
      List<Option> options,
      boolean unit,
      boolean number,
      String typed,
      String wrong,
      boolean optional,
      boolean left) {

    public Ask {
      why = List.copyOf(why);
      options = List.copyOf(options);
    }
  }

  /** What a clerk typed into such a form. */
  public interface Typed {

    /** Nothing yet. */
    Typed NOTHING =
        new Typed() {
          @Override
          public java.util.Optional<String> at(String pointer) {
            return java.util.Optional.empty();
          }

          @Override
          public boolean leavesOut(String pointer) {
            return false;
          }
        };

    /** What stands in the input; empty: the form was not sent. */
    java.util.Optional<String> at(String pointer);

    /** Whether the field is to be left out. */
    boolean leavesOut(String pointer);
  }

  /** What came of what was typed. */
  public sealed interface Outcome {

    /**
     * It can be tried as a message.
     *
     * @param body as JSON
     */
    record Message(String body) implements Outcome {}

    /**
     * Some of it cannot be read.
     *
     * @param inputs how many
     */
    record Unread(int inputs) implements Outcome {}
  }
}
