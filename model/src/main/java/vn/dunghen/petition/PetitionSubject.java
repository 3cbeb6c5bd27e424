package vn.dunghen.petition;

/** What a petition is about; indicator 5.1. */
public enum PetitionSubject {
  /** Quy định, thủ tục hành chính. */
  PROCEDURE,
  /** Hành vi của cán bộ, công chức, viên chức. */
  STAFF,
  OTHER
}
