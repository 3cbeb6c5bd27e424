package vn.dunghen.proceduredatabase;

/**
 * Something in a procedure that could not be read as it should be. NB: it names the field and never
 * what stood there, for nobody knows what that is.
 *
 * @param rule number of the rule of data quality
 * @param message in Vietnamese, then in English
 */
record Finding(String procedure, String field, String rule, String message) {}
