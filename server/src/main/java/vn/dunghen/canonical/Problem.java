package vn.dunghen.canonical;

/**
 * What is wrong, or odd, at one place of a message. NB: the texts never carry the value itself
 * where it could be somebody's name or number.
 *
 * @param pointer JSON pointer into the message
 * @param rule short name of the rule that was broken
 */
public record Problem(String pointer, String rule, String message) {}
