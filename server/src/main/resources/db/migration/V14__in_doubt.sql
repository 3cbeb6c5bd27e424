-- Somebody said, after it was last sent, that the portal does not have it: believed where a look-up shows nothing of steps.
alter table portal_outbox add column denied boolean not null default false;
