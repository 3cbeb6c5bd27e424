package vn.dunghen.catalogue;

/** The settings of data quality are wrong; the message names file, field and what is accepted. */
public final class QualityRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  QualityRefused(String message) {
    super(message);
  }
}
