-- How much came from whom, by the minute: for watching the sources, for no figure of the index. What came again and
-- what was kept out leaves no entry in the journal, so it is counted here.
create table heard_minute (
  source      text        not null,
  minute      timestamptz not null,
  accepted    bigint      not null default 0,
  known       bigint      not null default 0,
  quarantined bigint      not null default 0,
  flagged     bigint      not null default 0, -- accepted, and something of it is to be looked at
  timed       bigint      not null default 0, -- messages that spoke of a moment of the last week
  late_sum    bigint      not null default 0, -- seconds from what they spoke of until they were heard, all together
  late_max    bigint      not null default 0,
  primary key (source, minute)
);

create index heard_minute_age on heard_minute (minute);

create table heard_problem (
  source text   not null,
  day    date   not null,
  rule   text   not null,
  heard  bigint not null default 0,
  primary key (source, day, rule)
);
