create table meta (
  key text primary key,
  value text not null
) strict, without rowid;

-- The log: what everything else adds up to.

create table session (
  key integer primary key,
  coder integer not null,
  installation text not null,
  program text not null,
  opened integer not null
) strict;

create table log (
  seq integer primary key,
  time integer not null,
  session integer not null references session deferrable initially deferred,
  coder integer not null,
  wall integer not null,
  arrived integer,
  kind text not null,
  decides_time integer,
  decides_session integer,
  decides_parts text,
  again integer,
  hash blob not null,
  chain blob not null,
  unique (time, session)
) strict;

create index log_by_target on log (decides_time, decides_session) where decides_time is not null;

create table part (
  seq integer not null references log,
  n integer not null,
  kind text not null,
  version integer not null,
  thing_kind text not null,
  thing integer not null,
  within integer not null,
  fields text not null,
  body text,
  body_hash blob not null,
  counts integer not null,
  unknown integer not null,
  primary key (seq, n)
) strict, without rowid;

create index part_by_thing on part (thing, seq);

create index part_unknown on part (seq, n) where unknown = 1;

create table erased (
  thing integer not null,
  field text not null,
  seq integer not null references log,
  primary key (thing, field)
) strict, without rowid;

create table blob (
  hash text not null unique,
  kind text not null,
  bytes blob
) strict;

-- The state: what the log adds up to. Rebuilt from it by a repair.

create table field (
  kind text not null,
  thing integer not null,
  field text not null,
  sub text not null,
  sub_json text,
  value text not null,
  time integer,
  session integer,
  primary key (thing, field, sub)
) strict, without rowid;

create table coding (
  document integer not null,
  id integer not null,
  revision integer not null,
  start integer not null,
  "end" integer not null,
  code integer not null,
  coder integer not null,
  facets text not null,
  origin text not null,
  time integer not null,
  removed integer not null,
  primary key (document, id)
) strict, without rowid;
