package vn.dunghen.dossier;

import java.time.Instant;

/** A payment, in đồng; channel 1 the portal, 2 the agency's own gateway, 3 another way. */
public record Payment(String reference, long amount, Instant at, int channel, boolean succeeded) {

  /** Channel of the portal's own gateway. */
  public static final int ON_THE_PORTAL = 1;

  private static final int ON_THE_AGENCYS_GATEWAY = 2;

  public boolean online() {
    return channel == ON_THE_PORTAL || channel == ON_THE_AGENCYS_GATEWAY;
  }
}
