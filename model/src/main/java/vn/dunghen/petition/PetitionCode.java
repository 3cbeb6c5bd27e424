package vn.dunghen.petition;

/** Mã phản ánh, kiến nghị. */
public record PetitionCode(String value) {

  public PetitionCode {
    if (value.isBlank() || value.length() > 60) {
      throw new IllegalArgumentException("not a petition code: '" + value + "'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
