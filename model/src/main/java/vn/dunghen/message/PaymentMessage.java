package vn.dunghen.message;

import java.time.Instant;
import vn.dunghen.dossier.DossierCode;

/** A payment for a dossier, in đồng; never its payer. */
public record PaymentMessage(
    Stamp stamp,
    DossierCode dossier,
    String reference,
    long amount,
    Instant at,
    int channel,
    boolean succeeded)
    implements Message {}
