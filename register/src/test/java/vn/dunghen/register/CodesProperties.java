package vn.dunghen.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Goal: a code comes back as it was told. Method: usual and almost usual codes by chance. */
class CodesProperties {

  @Property(tries = 500)
  void aCodeComesBackAsItWasTold(@ForAll Random random) {
    Codes codes = new Codes();
    Set<String> texts = new HashSet<>();
    Set<Long> numbers = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      String text = text(random);
      texts.add(text);
      long number = codes.number(text);
      numbers.add(number);
      assertThat(codes.text(number)).isEqualTo(text);
      assertThat(codes.find(text)).isEqualTo(number);
      assertThat(number).isNotEqualTo(Codes.UNKNOWN);
    }
    assertThat(numbers).hasSameSizeAs(texts);
  }

  private static String text(Random random) {
    String unit = "H32." + random.nextInt(4);
    String date =
        "%02d%02d%02d".formatted(random.nextInt(100), random.nextInt(15), random.nextInt(33));
    int width = 1 + random.nextInt(9);
    String serial = ("%0" + width + "d").formatted(random.nextInt(1000));
    String separator = random.nextInt(6) == 0 ? "/" : "-";
    return unit + separator + date + "-" + serial;
  }

  @Example
  void unknownCodesAreNotFound() {
    Codes codes = new Codes();
    codes.number("H32.25-260817-00213");
    codes.number("số 7");
    assertThat(codes.find("H32.26-260817-00213")).isEqualTo(Codes.UNKNOWN);
    assertThat(codes.find("số 8")).isEqualTo(Codes.UNKNOWN);
  }

  @Example
  void theDigitsOfASerialBelongToTheCode() {
    Codes codes = new Codes();
    assertThat(codes.number("H32.25-260817-0213"))
        .isNotEqualTo(codes.number("H32.25-260817-00213"));
  }
}
