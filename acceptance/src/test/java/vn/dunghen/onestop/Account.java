package vn.dunghen.onestop;

/**
 * What the operator of one-stop software is given to connect it.
 *
 * @param dstcode the destination on the integration axis; no secret
 * @param madonvi the identity code of the integrating unit
 */
public record Account(String dstcode, String username, String password, String madonvi) {

  /** The same account, sending for another unit. */
  public Account sendingFor(String unit) {
    return new Account(dstcode, username, password, unit);
  }
}
