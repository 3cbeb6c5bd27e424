package vn.dunghen.counting;

/** The names under which an index definition asks for counts. */
public enum CountName {
  RECEIVED(Subject.DOSSIER),
  SYNCHRONISED(Subject.DOSSIER),
  ON_TIME(Subject.DOSSIER),
  OVERDUE(Subject.DOSSIER),
  ONLINE(Subject.DOSSIER),
  DIRECT(Subject.DOSSIER),
  POSTAL(Subject.DOSSIER),
  ONLINE_WITH_RESULT(Subject.DOSSIER),
  FEE_BEARING(Subject.DOSSIER),
  PAID_ONLINE(Subject.DOSSIER),
  ELECTRONIC_RESULT(Subject.DOSSIER),
  RETURNS_DOCUMENT(Subject.DOSSIER),
  RESULT_OF_DOCUMENT(Subject.DOSSIER),
  DIGITISED(Subject.DOSSIER),
  DIGITISED_OR_RESULT(Subject.DOSSIER),
  REUSED(Subject.DOSSIER),
  SHARED(Subject.DOSSIER),
  POPULATION_DATA(Subject.DOSSIER),
  SATISFIED(Subject.DOSSIER),
  FAULTED(Subject.DOSSIER),
  HANDLED(Subject.DOSSIER),
  PROCEDURES_USED_ONLINE(Subject.PROCEDURE_IN_DOSSIERS),
  PROCEDURES_PAID_ONLINE(Subject.PROCEDURE_IN_DOSSIERS),
  PROCEDURES_WITH_FEE_DOSSIER(Subject.PROCEDURE_IN_DOSSIERS),
  PROCEDURES_USING_POPULATION_DATA(Subject.PROCEDURE_IN_DOSSIERS),
  PROCEDURES_UNDER_AUTHORITY(Subject.PROCEDURE),
  PROCEDURES_ONLINE(Subject.PROCEDURE),
  ONLINE_SERVICES_APPLIED(Subject.PROCEDURE),
  PROCEDURES_WITH_FEE(Subject.PROCEDURE),
  PROCEDURES_FOR_CITIZENS(Subject.PROCEDURE),
  ANNOUNCED(Subject.PROCEDURE),
  ANNOUNCED_ON_TIME(Subject.PROCEDURE),
  PUBLICISED(Subject.PROCEDURE),
  PUBLICISED_ON_TIME(Subject.PROCEDURE),
  IN_PUBLIC_STATE(Subject.PROCEDURE),
  ALL_PARTS(Subject.PROCEDURE),
  PETITIONS(Subject.PETITION),
  PETITIONS_ON_TIME(Subject.PETITION),
  PETITIONS_SATISFIED(Subject.PETITION),
  PETITIONS_NOT_DISLIKED(Subject.PETITION),
  PETITIONS_ON_PROCEDURE(Subject.PETITION),
  PETITIONS_ON_STAFF(Subject.PETITION),
  REPORTED_RECEIVED(Subject.REPORT);

  /** What one unit of a count is. */
  public enum Subject {
    DOSSIER,
    /** Distinct procedures having at least one dossier that answers yes. */
    PROCEDURE_IN_DOSSIERS,
    /** Distinct procedures of the catalogue. */
    PROCEDURE,
    PETITION,
    /** A total reported by a unit; not counted by us. */
    REPORT
  }

  private final Subject subject;

  CountName(Subject subject) {
    this.subject = subject;
  }

  public Subject subject() {
    return subject;
  }
}
