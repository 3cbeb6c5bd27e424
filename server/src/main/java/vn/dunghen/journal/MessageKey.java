package vn.dunghen.journal;

import vn.dunghen.message.Message;

/** What names a message for ever. */
record MessageKey(String source, String messageId) {

  static MessageKey of(Message message) {
    return new MessageKey(message.stamp().source(), message.stamp().messageId());
  }
}
