-- What each source says of each thing, and who may see it.
--
-- Keys are random or keyed by a secret of the source, and natural keys are unique only within one source of one
-- partner: a unique key can therefore tell nobody what another partner holds. (trust.md 0.3)

create table intelligence.source (
  id uuid primary key,
  partner uuid not null,
  name text not null,
  reliability text not null check (reliability in ('A', 'B', 'C', 'D', 'E', 'F')),
  credibility smallint not null check (credibility between 1 and 6),
  handling jsonb not null,
  -- Record ids are made from this and the source's own key: stable from file to file, and not to be guessed.
  key_secret bytea not null check (octet_length(key_secret) = 32),
  mapping jsonb,
  created_at timestamptz not null default now(),
  unique (partner, name),
  unique (id, partner)
);

create table intelligence.record (
  id uuid primary key,
  entity_type text not null,
  source uuid not null,
  owner uuid not null,
  source_key text not null,
  caption text not null,
  -- Property to values as given, and property to cleaned values, each once; one that could not be read is left out.
  given jsonb not null,
  cleaned jsonb not null,
  -- The country that national numbers were read in; null when the source named none.
  country text,
  -- SHA-256 of each row of the source that speaks of this thing: a row seen before changes nothing.
  content_hashes bytea[] not null check (cardinality(content_hashes) > 0),
  -- The import that said it last; rows of one import about one thing add to one another.
  import uuid not null,
  -- Handling, spelt out so that row security reads it without unpacking.
  label text not null,
  shared_with_node boolean not null default false,
  shared_with uuid[] not null default '{}',
  purposes text[] not null check (cardinality(purposes) > 0),
  shared_until date,
  is_child boolean not null,
  protection boolean not null,
  -- For link records: the two records that it joins.
  joins_from uuid,
  joins_to uuid,
  happened_from text,
  happened_to text,
  latitude double precision,
  longitude double precision,
  first_said_at timestamptz not null default now(),
  last_said_at timestamptz not null default now(),
  expires_at timestamptz not null,
  unique (source, source_key),
  -- A record belongs to the partner whose source said it.
  foreign key (source, owner) references intelligence.source (id, partner)
);
-- Lists are latest first; each filter that a list may carry has its own order at hand.
create index record_latest on intelligence.record (first_said_at desc, id desc);
create index record_type_latest on intelligence.record (entity_type, first_said_at desc, id desc);
create index record_owner_latest on intelligence.record (owner, first_said_at desc, id desc);
create index record_source_latest on intelligence.record (source, first_said_at desc, id desc);
create index record_when on intelligence.record (happened_to, happened_from) where happened_to is not null;
-- The engine goes through a type in order of id.
create index record_type on intelligence.record (entity_type, id);
create index record_joins_from on intelligence.record (joins_from) where joins_from is not null;
create index record_joins_to on intelligence.record (joins_to) where joins_to is not null;
create index record_expiry on intelligence.record (expires_at);

-- Search tokens and identifying values. Equality on text leaks nothing through row security, so that an index can
-- serve a search; similarity operators cannot be pushed below it.
create table intelligence.token (
  token text not null collate "C",
  -- A record's id. Not a foreign key: that would look at the record once a token, and keep_tokens looks once a record.
  record uuid not null
);
-- Not unique, though keep_tokens keeps each pair once: an index that repeats its keys is a sixth of the size.
create index token_found on intelligence.token (token);
create index token_record on intelligence.token (record);

alter table intelligence.source enable row level security;
alter table intelligence.source force row level security;
alter table intelligence.record enable row level security;
alter table intelligence.record force row level security;
alter table intelligence.token enable row level security;
alter table intelligence.token force row level security;


-- A person sees what handling says, for a purpose that the record was given for, and a child's record only when
-- trained for it; an enforcing body sees no protection record at all. (trust.md rules 1, 9, 10, 14, 21)
create policy read_as_person on intelligence.record for select to waymark_node using (
  (select safeguards.ticket_scope()) = 'person'
  and expires_at > now()
  and (select safeguards.ticket_purpose()) = any (purposes)
  and (not is_child or (select safeguards.ticket_child_trained()))
  and not (protection and (select safeguards.ticket_enforcing()))
  and (owner = (select safeguards.ticket_partner())
    or ((shared_with_node or (select safeguards.ticket_partner()) = any (shared_with))
      and (shared_until is null or shared_until >= current_date)))
);
-- Bringing in: a partner's own rows, whatever they are for, so that the same file twice changes nothing.
create policy read_own on intelligence.record for select to waymark_node using (
  (select safeguards.ticket_scope()) = 'own' and owner = (select safeguards.ticket_partner())
);
-- The engine compares everything but children. (trust.md rule 21)
create policy read_as_engine on intelligence.record for select to waymark_node using (
  (select safeguards.ticket_scope()) = 'engine' and not is_child and expires_at > now()
);
create policy add_own on intelligence.record for insert to waymark_node with check (
  (select safeguards.ticket_scope()) in ('own', 'person') and owner = (select safeguards.ticket_partner())
);
create policy change_own on intelligence.record for update to waymark_node
  using ((select safeguards.ticket_scope()) in ('own', 'person') and owner = (select safeguards.ticket_partner()))
  with check (owner = (select safeguards.ticket_partner()));

create policy read_token on intelligence.token for select to waymark_node
  using (exists (select 1 from intelligence.record r where r.id = record));
-- Written only through keep_tokens, which runs with the owner's rights and is let through to the partner's own records.
create policy keep_tokens_checks on intelligence.record for select to current_user
  using (owner = (select safeguards.ticket_partner()) and (select safeguards.ticket_scope()) in ('own', 'person'));
create policy keep_tokens_writes on intelligence.token to current_user using (true) with check (true);

-- A source's name is shown where one of its records may be seen.
create policy read_source on intelligence.source for select to waymark_node using (
  partner = (select safeguards.ticket_partner())
  or ((select safeguards.ticket_scope()) in ('person', 'engine')
    and exists (select 1 from intelligence.record r where r.source = source.id))
);
create policy add_source on intelligence.source for insert to waymark_node with check (
  (select safeguards.ticket_scope()) in ('own', 'person') and partner = (select safeguards.ticket_partner())
);
create policy change_source on intelligence.source for update to waymark_node
  using (partner = (select safeguards.ticket_partner())) with check (partner = (select safeguards.ticket_partner()));

revoke all on all tables in schema intelligence from public;
grant select, insert, update on intelligence.record, intelligence.source to waymark_node;
grant select on intelligence.token to waymark_node;

-- Writes down what records of the ticket's partner are found by, in place of what they were found by before.
-- Shape: tokens[i] belongs to of_record[i]; `records` names every record, those without a token too, and no token of
-- another is kept.
create function intelligence.keep_tokens(records uuid[], tokens text[], of_record uuid[]) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if exists (select 1 from unnest(records) as wanted (id)
    where not exists (select 1 from intelligence.record r where r.id = wanted.id)) then
    raise exception 'tokens refused: not a record of this partner' using errcode = '42501';
  end if;
  delete from intelligence.token t where t.record = any (records);
  insert into intelligence.token (token, record)
    select distinct w.token, w.record from unnest(tokens, of_record) as w (token, record)
    join unnest(records) as kept (id) on kept.id = w.record;
end $$;

create function intelligence.forget_tokens() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  delete from intelligence.token t using gone where t.record = gone.id;
  return null;
end $$;
create trigger forget_tokens after delete on intelligence.record
  referencing old table as gone for each statement execute function intelligence.forget_tokens();

revoke all on function intelligence.keep_tokens(uuid[], text[], uuid[]), intelligence.forget_tokens() from public;
grant execute on function intelligence.keep_tokens(uuid[], text[], uuid[]) to waymark_node;
