-- What joint programmes consist of: plans, components, indicators, money, decisions, gaps, and who wrote what.
--
-- What members did is kept as acts that are added and never changed; how an entry stands is written from them by the
-- database alone. An act is in the name of who holds the ticket. No person stands here but the members who wrote; no
-- table here has a key into any other room. (programmes.md 1.2, trust.md rules 8 and 32)

create table programmes.entry_act (
  -- Made by who asks, so that asking twice is acting once.
  id uuid primary key,
  entry uuid not null,
  version integer not null check (version > 0),
  act text not null check (act in ('added', 'changed', 'removed', 'restored')),
  kind text not null check (kind ~ '^[a-z-]{3,40}$'),
  programme uuid,
  seen_by text not null check (seen_by in ('everybody', 'own-partner')),
  -- The entry after the act, whole.
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  owner uuid not null,
  -- Null for the operator at the machine's own command line.
  member uuid,
  partner uuid not null,
  at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '10 years',
  unique (entry, version)
);
create index entry_act_expiry on programmes.entry_act (expires_at);

create table programmes.entry (
  id uuid primary key,
  kind text not null,
  version integer not null,
  programme uuid,
  seen_by text not null,
  content jsonb not null,
  owner uuid not null,
  removed boolean not null,
  changed date not null,
  -- Ten years after the last change: as long as accounts of public money are kept.
  expires_at timestamptz not null
);
create index entry_kind on programmes.entry (kind, id);
create index entry_programme on programmes.entry (programme, kind, id);
create index entry_expiry on programmes.entry (expires_at);
-- Codes are in files that leave the node: two programmes, or two components of one, never share one.
create unique index entry_programme_code on programmes.entry ((lower(content ->> 'code')))
  where kind = 'programme' and not removed;
create unique index entry_component_code on programmes.entry (programme, (lower(content ->> 'code')))
  where kind = 'component' and not removed;
create unique index entry_organisation_identifier on programmes.entry ((lower(content ->> 'iatiIdentifier')))
  where kind = 'organisation' and not removed;

-- Which entry names which: what is named cannot be removed, and nothing names what is not there.
create table programmes.entry_reference (
  entry uuid not null references programmes.entry (id) on delete cascade,
  target uuid not null references programmes.entry (id) on delete cascade,
  primary key (entry, target)
);
create index entry_reference_target on programmes.entry_reference (target);

do $$
declare
  name text;
begin
  foreach name in array array['entry_act', 'entry', 'entry_reference'] loop
    execute format('alter table programmes.%I enable row level security', name);
    execute format('alter table programmes.%I force row level security', name);
    execute format('revoke all on programmes.%I from public', name);
    execute format('grant select on programmes.%I to waymark_node', name);
  end loop;
  foreach name in array array['entry_act', 'entry'] loop
    -- Programmes are read to oversee them, and by the node for guests and files; what a partner keeps to itself, by it.
    execute format('create policy read_to_oversee on programmes.%I for select to waymark_node using (
      ((select safeguards.ticket_purpose()) = ''oversight''
        and (seen_by = ''everybody'' or owner = (select safeguards.ticket_partner())))
      or ((select safeguards.ticket_scope()) = ''door'' and seen_by = ''everybody''))', name);
    execute format('create policy see_expired on programmes.%I for select to waymark_node
      using ((select safeguards.ticket_scope()) = ''engine'' and expires_at <= now())', name);
    execute format('create policy remove_expired on programmes.%I for delete to waymark_node
      using ((select safeguards.ticket_scope()) = ''engine'' and expires_at <= now())', name);
    execute format('grant delete on programmes.%I to waymark_node', name);
  end loop;
  foreach name in array array['entry', 'entry_reference'] loop
    execute format('create policy written_from_acts on programmes.%I for all to current_user
      using (true) with check (true)', name);
  end loop;
  -- Only that one thing names another, and only where the naming one can be read.
  create policy read_with_entry on programmes.entry_reference for select to waymark_node
    using (exists (select from programmes.entry e where e.id = entry_reference.entry));
  create policy add_in_own_name on programmes.entry_act for insert to waymark_node with check (
    member is not distinct from (select safeguards.ticket_member()) and partner = (select safeguards.ticket_partner())
    and (select safeguards.ticket_purpose()) = 'oversight');
  grant insert on programmes.entry_act to waymark_node;
end $$;

create function programmes.keep_entry() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  before programmes.entry;
  named uuid[];
begin
  select * into before from programmes.entry e where e.id = new.entry for update;
  if new.version is distinct from coalesce(before.version, 0) + 1
     or (new.act = 'added') is distinct from (before.id is null)
     or new.owner is distinct from coalesce(before.owner, new.partner)
     or new.kind is distinct from coalesce(before.kind, new.kind)
     or new.programme is distinct from (case when before.id is null then new.programme else before.programme end)
     or (new.act in ('changed', 'removed') and before.removed)
     or (new.act = 'restored' and not before.removed)
     or (new.act in ('removed', 'restored') and new.content <> before.content) then
    raise exception 'entry act refused: it does not follow from what stands' using errcode = 'WM409';
  end if;
  if new.act = 'removed' and exists (
    select from programmes.entry_reference r join programmes.entry e on e.id = r.entry
    where r.target = new.entry and r.entry <> new.entry and not e.removed) then
    raise exception 'entry act refused: others name it' using errcode = 'WM410';
  end if;
  insert into programmes.entry as e
    (id, kind, version, programme, seen_by, content, owner, removed, changed, expires_at)
  values (new.entry, new.kind, new.version, new.programme, new.seen_by, new.content, new.owner,
    new.act = 'removed', (now() at time zone 'utc')::date, now() + interval '10 years')
  on conflict (id) do update set version = excluded.version, seen_by = excluded.seen_by, content = excluded.content,
    removed = excluded.removed, changed = excluded.changed, expires_at = excluded.expires_at;
  -- One component, one organisation, inside the dates of its programme: whoever writes it.
  if new.kind = 'component' and (jsonb_typeof(new.content -> 'organisation') is distinct from 'string' or exists (
      select from programmes.entry p where p.id = new.programme
      and ((new.content ->> 'start') < (p.content ->> 'start') or (new.content ->> 'end') > (p.content ->> 'end')))) then
    raise exception 'component refused: one organisation, within the programme' using errcode = '23514';
  end if;
  if new.kind = 'programme' and new.act <> 'removed' and exists (
      select from programmes.entry c where c.programme = new.entry and c.kind = 'component' and not c.removed
      and ((c.content ->> 'start') < (new.content ->> 'start') or (c.content ->> 'end') > (new.content ->> 'end'))) then
    raise exception 'programme refused: a component lies outside its dates' using errcode = '23514';
  end if;
  -- The victims that are detected are never a programme's achievement.
  if new.kind = 'crosswalk' and new.content ->> 'code' = '16.2.2' and new.content ->> 'relation' <> 'context' then
    raise exception 'crosswalk refused: 16.2.2 is context' using errcode = '23514';
  end if;
  delete from programmes.entry_reference r where r.entry = new.entry;
  select array_agg(distinct found.id) into named from (
    select (m.part #>> '{}')::uuid as id
    from jsonb_path_query(new.content, 'strict $.**') as m (part)
    where jsonb_typeof(m.part) = 'string'
      and m.part #>> '{}' ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$') found;
  insert into programmes.entry_reference (entry, target)
    select new.entry, e.id from programmes.entry e where e.id = any (named) and e.id <> new.entry;
  if exists (select from programmes.entry_reference r join programmes.entry e on e.id = r.target
      where r.entry = new.entry and e.removed and new.act <> 'removed') then
    raise exception 'entry act refused: it names what was removed' using errcode = 'WM411';
  end if;
  return null;
end $$;
create trigger keep_entry after insert on programmes.entry_act
  for each row execute function programmes.keep_entry();

revoke all on function programmes.keep_entry() from public;
