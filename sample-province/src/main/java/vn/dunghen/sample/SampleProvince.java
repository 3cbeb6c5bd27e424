package vn.dunghen.sample;

/** Writes the messages of a made-up year, or sends them to a server. */
public final class SampleProvince {

  private SampleProvince() {}

  public static void main(String[] arguments) {
    System.err.println("sample-province is not built yet");
    System.exit(2);
  }
}
