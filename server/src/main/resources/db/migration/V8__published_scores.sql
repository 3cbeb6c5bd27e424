-- What the national portal publishes of the index, as it was found. Append only: a figure that changes is another
-- capture, and both stay.
create table published_capture (
  id          bigint generated always as identity primary key,
  captured_at timestamptz not null, -- when the portal showed it
  taken_at    timestamptz not null default now(),
  origin      text        not null check (origin in ('API', 'FILE')),
  endpoint    text        not null, -- of the evaluation API; empty for a sheet
  period      text        not null, -- 2026, 2026-Q3, 2026-08
  outcome     text        not null check (outcome in ('COMPLETE', 'INCOMPLETE', 'UNREADABLE', 'REFUSED', 'NO_ANSWER')),
  said        text        not null default '' -- why it is not complete, or what is odd in it
);

create index published_capture_period on published_capture (period, captured_at);

create table published_answer (
  id      bigint generated always as identity primary key,
  capture bigint  not null references published_capture,
  page    integer not null, -- as it was asked for
  status  integer not null, -- of HTTP; 0 of a file
  sha256  text    not null, -- of the body, hexadecimal
  body    bytea   not null
);

create index published_answer_capture on published_answer (capture);
create index published_answer_sha256 on published_answer (sha256);

-- What was read of them. Null is not 0.
create table published_figure (
  capture     bigint  not null references published_capture,
  unit        text    not null, -- by our code, where it has one; else as the portal writes it
  unit_name   text    not null default '',
  kind        text    not null check (kind in ('INDICATOR', 'GROUP', 'TOTAL', 'NEW')),
  code        text    not null, -- 2.1, CKMB, TOTAL; of an unknown one the portal's own
  metric      text    not null default '',
  numerator   bigint,
  denominator bigint,
  ratio       numeric, -- percent
  points      numeric,
  max         numeric,
  rank        integer,
  flag        text    not null default '',
  primary key (capture, unit, kind, code)
);

create index published_figure_unit on published_figure (unit, code);

-- Every figure of the province as it was last told to who follows the feed, each change a row.
create table offered_figure (
  seq         bigint generated always as identity primary key,
  noted_at    timestamptz not null default clock_timestamp(),
  period      text        not null,
  ledger      text        not null,
  definition  text        not null,
  unit        text        not null,
  code        text        not null,
  figure      text        not null -- as JSON, without the moments
);

create index offered_figure_latest on offered_figure (period, ledger, definition, unit, code, seq desc);

create function published_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'published figures are only appended to';
end $$;

create trigger published_capture_append_only before update or delete or truncate on published_capture
  for each statement execute function published_is_append_only();
create trigger published_answer_append_only before update or delete or truncate on published_answer
  for each statement execute function published_is_append_only();
create trigger published_figure_append_only before update or delete or truncate on published_figure
  for each statement execute function published_is_append_only();
create trigger offered_figure_append_only before update or delete or truncate on offered_figure
  for each statement execute function published_is_append_only();
