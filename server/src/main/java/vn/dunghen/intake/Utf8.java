package vn.dunghen.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Whether bytes are text as we take it. */
public final class Utf8 {

  private static final int DECODED_AT_ONCE = 8_192;

  private Utf8() {}

  /**
   * Whether they are UTF-8 without a zero among them. NB: without this a JSON parser would guess
   * UTF-16 or UTF-32 from the zeros.
   */
  public static boolean is(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer left = ByteBuffer.wrap(bytes);
    CharBuffer characters = CharBuffer.allocate(DECODED_AT_ONCE);
    CoderResult result = CoderResult.OVERFLOW;
    while (result.isOverflow()) {
      result = decoder.decode(left, characters.clear(), true);
      for (int i = 0; i < characters.position(); i++) {
        if (characters.get(i) == 0) {
          return false;
        }
      }
    }
    return !result.isError();
  }
}
