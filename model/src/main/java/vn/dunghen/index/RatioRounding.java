package vn.dunghen.index;

/** What is done to a ratio before points are made of it; index-766 section 7.3. */
public enum RatioRounding {
  NONE,
  /** Two decimals of a percent, half up, as the portal does for 3.4 to 3.6. */
  TWO_DECIMALS
}
