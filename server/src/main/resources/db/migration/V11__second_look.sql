-- Look-ups in a row that did not find a dossier that the portal had: one alone may be the portal's mistake.
alter table portal_dossier add column missed smallint not null default 0;

-- Of which nothing waits: they are open to be looked up only.
create index portal_dossier_sampled on portal_dossier (source) where open and state in ('ACCEPTED', 'CONFIRMED');
