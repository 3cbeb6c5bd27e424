-- What each call carried: per element the dossier, the journal's message of its source, and the element without what may be
-- personal; whether it was sent as an update; keyed digest of the whole answer. Empty for calls that were made before.
alter table portal_call
  add column sent_of     text[] not null default '{}',
  add column message_ids text[] not null default '{}',
  add column sent        text[] not null default '{}',
  add column updating    boolean,
  add column whole_answer text  not null default '';
