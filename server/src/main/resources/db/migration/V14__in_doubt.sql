-- Somebody said, after it was last sent, that the portal does not have it: believed where a look-up shows nothing of steps.
alter table portal_outbox add column denied boolean not null default false;

-- From which day on the rule of the source holds under which it was last sent: by that it is looked up while it is in doubt.
alter table portal_outbox add column sent_under date;
