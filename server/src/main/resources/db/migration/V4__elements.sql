-- An entry that came as an element of the portal's protocol: '' names the snapshot of the dossier, anything else one
-- step of it. The digest is keyed and was taken of what was sent, before anything was left out of it: by it the same
-- content is known when it comes again.
alter table journal add column element text;
alter table journal add column element_digest text;

-- Which software may send, and by what secret; of the secret only a keyed digest.
create table source_account (
  source        text        primary key,
  units         text[]      not null,
  addresses     text[]      not null default '{}', -- from where; empty for anywhere
  exists_answer text        not null default 'LENIENT' check (exists_answer in ('LENIENT', 'PORTAL_LIKE')),
  error_code    text        not null default 'STRING' check (error_code in ('STRING', 'NUMBER')),
  secret        text        not null,
  old_secret    text,                              -- stays valid while the sender changes over
  created_at    timestamptz not null default now(),
  disabled_at   timestamptz
);

create table source_session (
  token      text        primary key, -- keyed digest
  source     text        not null references source_account,
  secret     text        not null, -- which of the account's secrets it was opened with; it ends with it
  expires_at timestamptz not null
);

-- Fields that nobody has classed yet: name and type at once, values encrypted until a person says keep or drop.
create table unclassed_field (
  source     text        not null,
  service    text        not null,
  field      text        not null,
  type       text        not null,
  first_at   timestamptz not null default now(),
  last_at    timestamptz not null default now(),
  heard      bigint      not null default 1,
  class      text        check (class in ('KEEP', 'DROP')),
  classed_at timestamptz,
  primary key (source, service, field)
);

create table unclassed_value (
  source    text        not null,
  service   text        not null,
  field     text        not null,
  dossier   text        not null,
  heard_at  timestamptz not null default now(),
  encrypted bytea       not null,
  primary key (source, service, field, dossier)
);

create index unclassed_value_age on unclassed_value (heard_at);

-- What units are called by those who send, for whom they send: a name that is no unit of the tree waits for a person to
-- say which it is. One name may mean one unit to one sender and another to the next.
create table unit_name (
  id           bigint generated always as identity primary key,
  source       text        not null,
  sender       text        not null, -- the unit it is sent for
  name         text        not null, -- as compared: small letters, single blanks
  as_sent      text        not null,
  unit         text,
  heard        bigint      not null default 1,
  first_at     timestamptz not null default now(),
  last_at      timestamptz not null default now(),
  dismissed_at timestamptz,
  unique (source, sender, name)
);
