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

-- What other programs read: one row a thing, with the names of the fields as columns. Described in project-file.md.

create view coder as
select thing as id,
  max(case field when 'name' then json_extract(value, '$') end) as name
from field where kind = 'coder' group by thing;

create view document as
select thing as id,
  max(case field when 'name' then json_extract(value, '$') end) as name,
  max(case field when 'kind' then json_extract(value, '$') end) as kind,
  max(case field when 'language' then json_extract(value, '$') end) as language,
  max(case field when 'date' then json_extract(value, '$') end) as date,
  max(case field when 'head' then json_extract(value, '$') end) as revision,
  coalesce(max(case field when 'exists' then json_extract(value, '$') end), 0) = 0 as removed
from field where kind = 'document' group by thing;

create view revision as
select thing as document,
  json_extract(sub_json, '$.revision') as id,
  json_extract(value, '$.length') as length,
  json_extract(value, '$.from') as made_from,
  json_extract(value, '$.text') as text_hash,
  json_extract(value, '$.segments') as segments_hash
from field where kind = 'document' and field = 'revision';

create view document_text as
select d.id as document, d.name, cast(b.bytes as text) as text
from document d
join revision r on r.document = d.id and r.id = d.revision
join blob b on b.hash = r.text_hash;

create view code as
select thing as id,
  max(case field when 'name' then json_extract(value, '$') end) as name,
  max(case field when 'gloss' then json_extract(value, '$') end) as gloss,
  max(case field when 'place' then json_extract(value, '$.parent.id') end) as parent,
  max(case field when 'place' then json_extract(value, '$.rank') end) as rank,
  max(case field when 'into' then json_extract(value, '$') end) as merged_into,
  max(case field when 'colour' then json_extract(value, '$') end) as colour,
  max(case field when 'ordered' then json_extract(value, '$') end) as ordered,
  max(case field when 'definition' then json_extract(value, '$.definition') end) as definition,
  max(case field when 'definition' then json_extract(value, '$.use') end) as use_when,
  max(case field when 'definition' then json_extract(value, '$.not') end) as not_when,
  max(case field when 'definition' then json_extract(value, '$.example') end) as example,
  coalesce(max(case field when 'exists' then json_extract(value, '$') end), 0) = 0 as removed
from field where kind = 'code' group by thing;

-- A code merged into another counts as that one; in a circle of merges each counts as itself.
create view code_counts_as as
with recursive follow(code, at, steps) as (
  select id, id, 0 from code
  union all
  select f.code, c.merged_into, f.steps + 1
  from follow f join code c on c.id = f.at
  where c.merged_into is not null and f.steps < 100
)
select c.id as code, coalesce((
  select f.at from follow f
  where f.code = c.id and not exists (
    select 1 from code n where n.id = f.at and n.merged_into is not null)
  limit 1), c.id) as counts_as
from code c;

create view facet as
select thing as id,
  max(case field when 'name' then json_extract(value, '$') end) as name,
  max(case field when 'gloss' then json_extract(value, '$') end) as gloss,
  max(case field when 'type' then json_extract(value, '$') end) as type,
  max(case field when 'role' then json_extract(value, '$') end) as role,
  coalesce(max(case field when 'exists' then json_extract(value, '$') end), 0) = 0 as removed
from field where kind = 'facet' group by thing;

create view facet_value as
select f.thing as facet,
  json_extract(v.value, '$.id') as id,
  json_extract(v.value, '$.name') as name,
  json_extract(v.value, '$.gloss') as gloss,
  json_extract(v.value, '$.sign') as sign,
  v.key as position
from field f, json_each(f.value) v
where f.kind = 'facet' and f.field = 'values';

create view case_ as
select thing as id,
  max(case field when 'name' then json_extract(value, '$') end) as name,
  max(case field when 'kind' then json_extract(value, '$') end) as kind,
  max(case field when 'place' then json_extract(value, '$.parent.id') end) as parent,
  max(case field when 'place' then json_extract(value, '$.rank') end) as rank,
  coalesce(max(case field when 'exists' then json_extract(value, '$') end), 0) = 0 as removed
from field where kind = 'case' group by thing;

create view member as
select thing as case_id,
  json_extract(sub_json, '$.document') as document,
  json_extract(sub_json, '$.revision') as revision,
  json_extract(sub_json, '$.start') as start,
  json_extract(sub_json, '$.end') as "end"
from field where kind = 'case' and field = 'member' and value = 'true';

create view speaker as
select f.thing as document, s.key as label, s.value as case_id, s.type = 'null' as interviewer
from field f, json_each(f.value) s
where f.kind = 'document' and f.field = 'speakers';

create view attribute as
select kind as of_kind, thing as of_id,
  json_extract(sub_json, '$.name') as name,
  coalesce(
    json_extract(value, '$.text'),
    cast(json_extract(value, '$.number') as real),
    json_extract(value, '$.date')) as value
from field where field = 'attribute' and value <> '{}';

create view read_by as
select thing as document,
  json_extract(sub_json, '$.coder') as coder,
  json_extract(sub_json, '$.code') as code
from field where field = 'read' and value = 'true';

create view asked as
select thing as document,
  json_extract(sub_json, '$.code') as code,
  json_extract(value, '$') as answer
from field where field = 'asked';

create view memo as
select thing as id,
  max(case field when 'about' then json_extract(value, '$.kind') end) as about_kind,
  max(case field when 'about' then json_extract(value, '$.id') end) as about_id,
  max(case field when 'coder' then json_extract(value, '$') end) as coder,
  max(case field when 'text' then json_extract(value, '$') end) as text,
  coalesce(max(case field when 'exists' then json_extract(value, '$') end), 0) = 0 as removed
from field where kind = 'memo' group by thing;

create view coding_view as
select c.id, c.document, d.name as document_name, c.revision, c.start, c."end",
  a.counts_as as code, k.name as code_name, c.code as code_as_given,
  c.coder, r.name as coder_name, c.facets, c.origin,
  strftime('%Y-%m-%dT%H:%M:%SZ', c.time / 1000, 'unixepoch') as time
from coding c
left join document d on d.id = c.document
left join code_counts_as a on a.code = c.code
left join code k on k.id = a.counts_as
left join coder r on r.id = c.coder
where c.removed = 0;

create view coding_facet as
select c.id as coding, f.id as facet, f.name as facet_name, v.id as value, v.name as value_name,
  cast(json_extract(s.value, '$.number') as real) as number
from coding c, json_each(c.facets) s
left join facet f on f.id = cast(s.key as integer)
left join facet_value v on v.facet = f.id and v.id = json_extract(s.value, '$.value')
where c.removed = 0;
