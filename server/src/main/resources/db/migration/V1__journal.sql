-- What was said, by whom, of which time, and when we heard it. Append only.
create table journal (
  seq        bigint generated always as identity primary key,
  xid        xid8        not null default pg_current_xact_id(),
  heard_at   timestamptz not null default now(),
  source     text        not null,
  message_id text        not null,
  kind       text        not null,
  subject    text        not null, -- own code: dossier, petition, procedure, unit, officer; of a retraction the id it takes back
  dossier    text,                 -- the dossier whose fold it belongs to, if any
  spoke_of   timestamptz not null,
  digest     text        not null, -- SHA-256 of the body, hexadecimal
  body       text        not null, -- canonical JSON
  unique (source, message_id)
);

create index journal_dossier on journal (dossier) where dossier is not null;
create index journal_other on journal (kind, subject)
  where kind in ('petition', 'procedure', 'unit', 'officer', 'reportTotal');
create index journal_rating on journal (subject) where kind = 'rating' and dossier is null;
create index journal_retraction on journal (source, subject) where kind = 'retraction';
create index journal_commit on journal (xid, seq);

create function journal_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the journal is only appended to';
end $$;

create trigger journal_append_only before update or delete or truncate on journal
  for each statement execute function journal_is_append_only();

-- The present state of each dossier in both ledgers: a cache of the fold, rebuilt by recount.
create table dossier_state (
  code            text primary key,
  local           text,    -- null where nothing that stands speaks of the dossier itself
  portal          text,    -- null until acknowledged, and where it equals local
  portal_is_local boolean not null default false
) with (fillfactor = 80);

-- What could not be taken as it was. Never a value of an unknown field.
create table quarantine (
  id         bigint generated always as identity primary key,
  heard_at   timestamptz not null default now(),
  source     text,
  message_id text,
  body       text        not null,
  problems   text        not null,
  status     text        not null default 'OPEN' check (status in ('OPEN', 'REPLAYED', 'DISMISSED')),
  settled_at timestamptz
);

create index quarantine_open on quarantine (status, id);
create index quarantine_body on quarantine (md5(body)) where status = 'OPEN';
