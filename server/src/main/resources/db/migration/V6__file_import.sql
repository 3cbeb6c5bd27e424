-- Files of clerks. The file itself stands in the home folder until it is taken in; its name is never kept.
create table file_import (
  id          bigint generated always as identity primary key,
  keeper      text        not null, -- the home folder that has the file
  uploaded_at timestamptz not null default now(),
  kind        text        not null,
  source      text        not null,
  digest      text        not null, -- SHA-256 of the file, hexadecimal
  bytes       bigint      not null,
  as_of       timestamptz not null, -- the time its rows speak of, where they do not say
  state       text        not null check (state in ('CHECKING', 'CHECKED', 'UNREADABLE', 'RUNNING',
    'BROKEN_OFF', 'DONE', 'UNDOING', 'UNDONE', 'DISCARDED')),
  said        text        not null default '', -- why it is unreadable, or may not be taken in as it is
  header_row  integer     not null default 0,
  mapping     text        not null default '{}', -- column of the sheet → field, as JSON
  total       bigint      not null default 0, -- rows, about
  reached     bigint      not null default 0, -- rows read so far
  counts      text        not null default '{}', -- of all rows, as JSON
  notes       text        not null default '[]', -- what the clerk is told, as a JSON array
  preview     text        not null default '[]', -- the first rows, as a JSON array; values only as they would stand in messages
  ended_at    timestamptz,
  undone_at   timestamptz
);

create index file_import_digest on file_import (digest, kind, source);

-- Which heading of a source means which field; empty: the column is not used.
create table file_column (
  source  text not null,
  kind    text not null,
  heading text not null, -- without marks, case and signs
  field   text not null,
  primary key (source, kind, heading)
);

-- Why rows are not taken: row, column, reason; never a value.
create table file_refusal (
  id          bigint generated always as identity primary key,
  file_import bigint not null references file_import on delete cascade,
  row_number  integer not null,
  title       text   not null,
  reason      text   not null,
  quarantine  bigint
);

create index file_refusal_import on file_refusal (file_import, id);

-- Which import was the first to say a message; written before the message, so that undoing misses none.
create table file_message (
  source      text    not null,
  message_id  text    not null,
  base        text    not null, -- the id of the content; after it was undone it is said again under another
  generation  integer not null,
  file_import bigint  not null references file_import,
  primary key (source, message_id)
);

-- Which other imports said the same; what is undone of the first stays with one of these.
create table file_repeat (
  source      text   not null,
  message_id  text   not null,
  file_import bigint not null references file_import,
  primary key (source, message_id, file_import)
);

create index file_message_base on file_message (source, base);
create index file_message_import on file_message (file_import, message_id);
