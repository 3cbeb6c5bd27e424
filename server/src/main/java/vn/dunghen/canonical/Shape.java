package vn.dunghen.canonical;

import java.util.ArrayList;
import java.util.List;
import vn.dunghen.message.MessageKind;

/**
 * All fields that a message of one kind may have, the common ones first. Schema, check and
 * documentation are read from here, so they cannot disagree.
 */
record Shape(MessageKind kind, String meaning, Form.Group group) {

  private static final List<Field> COMMON =
      List.of(
          new Field(
              "kind", new Form.Text(20), Field.Need.REQUIRED, "Which kind of message this is."),
          new Field(
              "source",
              new Form.Code(40, "[A-Za-z0-9._-]+"),
              Field.Need.REQUIRED,
              "The sending system; with messageId it names the message for ever."),
          new Field(
              "messageId",
              new Form.Code(100, "[A-Za-z0-9._:/-]+"),
              Field.Need.REQUIRED,
              "The sender's id; the same id with other content is refused."),
          new Field(
              "spokeOf",
              new Form.Moment(),
              Field.Need.REQUIRED,
              "The time the message speaks of; messages of a subject are folded in this order."));

  static Shape of(MessageKind kind, String meaning, Field... own) {
    List<Field> fields = new ArrayList<>(COMMON);
    fields.addAll(List.of(own));
    return new Shape(kind, meaning, new Form.Group(fields));
  }
}
