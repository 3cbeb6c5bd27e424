package vn.dunghen.portalsimulator;

import java.util.BitSet;

/** The counts of one unit with all below it, for a period. */
final class Tally {

  long received;
  long inHand;
  long onTime;
  long overdue;
  long completed;
  long handled;
  long handledSeconds;
  long online;
  long direct;
  long postal;
  long onlineOnTime;
  long onlineOverdue;
  long paid;
  long obliged;
  long withResult;
  long digitised;
  long reused;
  long shared;
  long population;
  long contented;

  // Distinct procedures, by their places in the catalogue.
  final BitSet usedOnline = new BitSet();
  final BitSet paidProcedures = new BitSet();
  final BitSet feeProcedures = new BitSet();
  final BitSet populationProcedures = new BitSet();

  // Of the catalogue, in its present state.
  long authority;
  long partial;
  long full;
  long services;
  long servicesUsed;
  long feeBearing;
  long forCitizens;

  // Announcements, of the province.
  long announced;
  long announcedOnTime;
  long toPublicise;
  long publicisedOnTime;
  long publicised;
  long publicisedWhole;

  long petitions;
  long petitionsOnTime;
  long petitionsContent;
  long petitionsOnProcedure;
  long petitionsOnStaff;

  /** From control reports; 0 where none was filed. */
  long reported;
}
