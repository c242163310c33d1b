-- What holds an entry in its place: only entries that whoever removes it may read.
--
-- An entry that another partner keeps to itself named it, and the refusal said so: that there was one could be told by
-- trying. Now the refusal is the same whether there is one or not. Whoever kept it still reads it; it names what was removed
-- until that is brought back, and cannot be changed before. (trust.md rule 10)
--
-- The function is the one of 0001, with that one condition more.

create or replace function programmes.keep_entry() returns trigger
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
    where r.target = new.entry and r.entry <> new.entry and not e.removed
    and (e.seen_by = 'everybody' or e.owner = new.partner)) then
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
