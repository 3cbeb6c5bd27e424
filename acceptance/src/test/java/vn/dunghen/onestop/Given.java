package vn.dunghen.onestop;

/**
 * What odd envelopes are written with, so that only the one odd thing about them is at fault.
 *
 * @param session a session that holds
 * @param unit a unit its account may send for
 * @param foreignUnit a unit it may not send for
 */
public record Given(String session, String unit, String foreignUnit) {}
