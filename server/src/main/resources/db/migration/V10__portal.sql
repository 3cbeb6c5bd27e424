-- Which code on the portal a source's dossier has: written in the transaction that first sees it, never worked out again.
create table portal_code (
  source   text        not null,
  local_id text        not null, -- what the source calls it
  code     text        not null, -- mã số hồ sơ
  first_at timestamptz not null default now(),
  primary key (source, local_id)
);

-- How far each dossier has come on its way to the portal, or in being looked up there.
create table portal_dossier (
  code         text        primary key,
  source       text        not null, -- in whose lane it goes
  slot         smallint    not null, -- which of the lane's connections
  state        text        not null default 'NEW'
    check (state in ('NEW', 'SENT', 'ACCEPTED', 'CONFIRMED', 'UNCERTAIN', 'REFUSED')),
  open         boolean     not null default true, -- there is something to do
  due_at       timestamptz not null default now(), -- and not before that moment
  there        boolean,                            -- whether the portal has it; null: nobody has asked
  attempts     integer     not null default 0,     -- in a row that left it uncertain
  refusals     integer     not null default 0,     -- in a row that were refused
  differs      boolean     not null default false, -- the portal was seen to hold something else than told
  said         text        not null default '',    -- the portal's sentence, or ours, about what is wrong
  accepted_at  timestamptz,
  confirmed_at timestamptz,
  looked_at    timestamptz
) with (fillfactor = 70);

create index portal_dossier_due on portal_dossier (source, due_at) where open;
create index portal_dossier_person on portal_dossier (source, state) where state in ('REFUSED', 'UNCERTAIN');
create index portal_dossier_looked on portal_dossier (looked_at) where not open;

-- What is to be relayed as it came, sealed; the sealed part is destroyed once the portal has it, after seven days at most.
create table portal_outbox (
  id         bigint generated always as identity primary key,
  code       text        not null,
  source     text        not null,
  message_id text        not null, -- the journal's entry of it
  unit       text        not null, -- madonvi as sent
  element    text        not null, -- '' the snapshot of the dossier, else a step
  status     smallint,             -- of a step
  shown      text,                 -- of a step: keyed digest of what a look-up shows of it
  heard_at   timestamptz not null default now(),
  state      text        not null default 'NEW'
    check (state in ('NEW', 'SENT', 'ACCEPTED', 'CONFIRMED', 'UNCERTAIN', 'EXPIRED', 'LOST')),
  sent_at    timestamptz,
  settled_at timestamptz,
  sealed     bytea
) with (fillfactor = 80);

create index portal_outbox_code on portal_outbox (code, id);
create index portal_outbox_sealed on portal_outbox (heard_at) where sealed is not null;

-- Every call, as evidence: what was sent as a keyed digest, what was answered without what may be personal.
create table portal_call (
  id          bigint generated always as identity primary key,
  at          timestamptz not null,
  source      text        not null,
  service     text        not null,
  dossiers    text[]      not null,
  attempt     integer     not null,
  request     text        not null, -- keyed digest
  http_status integer     not null, -- 0: none
  outcome     text        not null,
  sentence    text        not null,
  answer      text        not null,
  millis      integer     not null
);

create index portal_call_dossiers on portal_call using gin (dossiers);

-- Sources are asked to send these once more, for nothing of them is left here to be sent.
create table portal_request (
  source   text        not null,
  code     text        not null,
  asked_at timestamptz not null default now(),
  why      text        not null,
  primary key (source, code)
);

-- How far whoever follows the journal for the portal has read.
create table portal_followed (
  single boolean primary key default true check (single),
  xid  text    not null,
  seq  bigint  not null
);
