-- The same message refused for the same reasons is kept once while it is open, however often and from
-- however many senders it comes.
alter table quarantine add column fingerprint text;

drop index quarantine_body;
create unique index quarantine_once on quarantine (fingerprint) where status = 'OPEN';
