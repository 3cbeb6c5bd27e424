package vn.dunghen.quality;

import java.util.Optional;

/**
 * DQ-36: the totals of report form 06, which must balance.
 *
 * @param received dossiers to handle in the period
 * @param handled of these, handled
 * @param inHand of these, still in hand
 * @param broughtForward of these, from the period before
 * @param fresh of these, new in the period
 */
public record Form06(long received, long handled, long inHand, long broughtForward, long fresh) {

  public Optional<Finding> unbalanced() {
    long both = handled + inHand;
    return received != both || broughtForward + fresh != received
        ? Optional.of(Finding.always(QualityRule.DQ_36, received, both))
        : Optional.empty();
  }
}
