package vn.dunghen.onestop;

/** What came back to an odd envelope, unread. */
public record Heard(int status, String body) {}
