CREATE TABLE dossier (
  unit SMALLINT NOT NULL, procedure SMALLINT NOT NULL,
  accepted INTEGER NOT NULL, ended INTEGER NOT NULL, late_from INTEGER NOT NULL,
  on_time BOOLEAN NOT NULL, satisfied BOOLEAN NOT NULL,
  synchronised BOOLEAN NOT NULL, online BOOLEAN NOT NULL, fee_bearing BOOLEAN NOT NULL,
  paid_online BOOLEAN NOT NULL, result_of_document BOOLEAN NOT NULL, digitised BOOLEAN NOT NULL,
  reused BOOLEAN NOT NULL, shared BOOLEAN NOT NULL, population_data BOOLEAN NOT NULL,
  fee BOOLEAN NOT NULL);
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
