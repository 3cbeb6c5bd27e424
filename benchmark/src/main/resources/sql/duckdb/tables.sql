-- answers: 1 on time, 2 satisfied, 4 synchronised, 8 online, 16 fee-bearing, 32 paid online,
-- 64 result of a document, 128 digitised, 256 reused, 512 shared, 1024 population data, 2048 fee.
-- Twelve columns of truth values were slower: patterns of answers are far fewer than rows.
CREATE TABLE dossier (
  unit SMALLINT NOT NULL, procedure SMALLINT NOT NULL,
  accepted INTEGER NOT NULL, ended INTEGER NOT NULL, late_from INTEGER NOT NULL,
  answers SMALLINT NOT NULL);
CREATE TABLE application (
  unit SMALLINT NOT NULL, procedure SMALLINT NOT NULL, submitted INTEGER NOT NULL);
CREATE TABLE above (unit SMALLINT NOT NULL, ancestor SMALLINT NOT NULL);
CREATE TABLE branch_procedure (
  unit SMALLINT NOT NULL, procedure SMALLINT NOT NULL,
  under_authority BOOLEAN NOT NULL, online BOOLEAN NOT NULL, service BOOLEAN NOT NULL,
  with_fee BOOLEAN NOT NULL, for_citizens BOOLEAN NOT NULL, in_public_state BOOLEAN NOT NULL,
  all_parts BOOLEAN NOT NULL);
CREATE TABLE publication (
  procedure SMALLINT NOT NULL, decided_on INTEGER NOT NULL, announced_on_time BOOLEAN NOT NULL,
  publicised_on INTEGER, publicise_by INTEGER NOT NULL, pending BOOLEAN NOT NULL);
CREATE TABLE petition (
  unit SMALLINT NOT NULL, arrived INTEGER NOT NULL, finished INTEGER NOT NULL,
  late_from INTEGER NOT NULL, on_time BOOLEAN NOT NULL, satisfied BOOLEAN NOT NULL);
