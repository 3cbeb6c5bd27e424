package vn.dunghen.benchmark;

/** Runs the measurement that the first argument names. */
public final class Benchmarks {

  private Benchmarks() {}

  public static void main(String[] arguments) {
    System.err.println("benchmark is not built yet");
    System.exit(2);
  }
}
