package vn.dunghen.dossier;

import java.time.Instant;

/** A payment, in đồng; channel 1 the portal, 2 the agency's own gateway, 3 another way. */
public record Payment(String reference, long amount, Instant at, int channel, boolean succeeded) {

  public boolean online() {
    return channel == 1 || channel == 2;
  }
}
