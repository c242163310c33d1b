-- Who helps at which stop, which warnings stand, and which member said so.
--
-- What members did is kept as acts that are added and never changed; where an entry or a warning stands now is
-- written from them by the database alone. An act is in the name of who holds the ticket, so that nobody can write in
-- another's, and what was removed can come back. (trust.md rules 19, 32, 38 and 40)

create table community.help_act (
  -- Made by who asks, so that asking twice is acting once.
  id uuid primary key,
  entry uuid not null,
  -- 1 for the first act on an entry, then without a gap: who acts on what they saw, or not at all.
  version integer not null check (version > 0),
  act text not null check (act in ('added', 'changed', 'confirmed', 'removed', 'restored')),
  -- The entry after the act, whole. No other word fits in: none for a point, none for who may be helped.
  content jsonb not null check (jsonb_typeof(content) = 'object' and content
    - array['places', 'name', 'runBy', 'kinds', 'languages', 'hours', 'cost', 'contact', 'authority',
      'worksWithAuthorities', 'childFriendly', 'informal', 'address'] = '{}'::jsonb
    and content ?& array['places', 'kinds', 'informal', 'address']),
  confirmed date not null,
  -- The partner that added the entry.
  owner uuid not null,
  member uuid not null,
  partner uuid not null,
  at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '6 years',
  unique (entry, version),
  -- A shelter or an informal point has no address, whoever writes it.
  check (not (content -> 'kinds' ? 'shelter' or (content ->> 'informal')::boolean) or content ->> 'address' is null)
);

create table community.help_entry (
  id uuid primary key,
  version integer not null,
  owner uuid not null,
  content jsonb not null,
  name text not null,
  places text[] not null check (cardinality(places) > 0),
  kinds text[] not null check (cardinality(kinds) > 0),
  languages text[] not null,
  confirmed date not null,
  removed boolean not null,
  -- Two years after anybody last confirmed it there is nothing left to undo.
  expires_at timestamptz not null
);
create index help_entry_name on community.help_entry (name, id);
create index help_entry_confirmed on community.help_entry (confirmed, id);
create index help_entry_places on community.help_entry using gin (places);
create index help_entry_expiry on community.help_entry (expires_at);

create table community.warning_act (
  id uuid primary key,
  warning uuid not null,
  version integer not null check (version > 0),
  act text not null check (act in ('written', 'changed', 'released', 'withdrawn')),
  -- Region, legs, text by language, what in it looks like a name and is none, last day, sources with their origins.
  content jsonb not null check (jsonb_typeof(content) = 'object'
    and content - array['region', 'legs', 'text', 'notPersons', 'until', 'sources'] = '{}'::jsonb
    and content ?& array['region', 'legs', 'text', 'until', 'sources']),
  -- Why, in the moderator's own words.
  reason text not null check (length(btrim(reason)) >= 10),
  member uuid not null,
  partner uuid not null,
  at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '6 years',
  unique (warning, version)
);

create table community.warning (
  id uuid primary key,
  version integer not null,
  state text not null check (state in ('draft', 'released', 'withdrawn')),
  content jsonb not null,
  legs text[] not null check (cardinality(legs) > 0),
  -- Day of the release, UTC.
  from_day date,
  until date not null,
  expires_at timestamptz not null,
  check ((state = 'draft') = (from_day is null)),
  check (from_day is null or until between from_day and from_day + 30)
);
create index warning_until on community.warning (until desc, id desc);
create index warning_expiry on community.warning (expires_at);

do $$
declare
  name text;
begin
  foreach name in array array['help_act', 'help_entry', 'warning_act', 'warning'] loop
    execute format('alter table community.%I enable row level security', name);
    execute format('alter table community.%I force row level security', name);
    execute format('revoke all on community.%I from public', name);
  end loop;
  -- Help is for everybody to read, so every member may read it, for any purpose.
  foreach name in array array['help_act', 'help_entry'] loop
    execute format('create policy read_all on community.%I for select to waymark_node
      using ((select safeguards.ticket_purpose()) is not null)', name);
  end loop;
  -- What a warning rests on is for those who write warnings, and for the node when it publishes.
  foreach name in array array['warning_act', 'warning'] loop
    execute format('create policy read_for_people on community.%I for select to waymark_node
      using ((select safeguards.ticket_purpose()) in (''protection'', ''prevention'')
        or (select safeguards.ticket_scope()) = ''door'')', name);
  end loop;
  foreach name in array array['help_act', 'warning_act'] loop
    execute format('create policy add_in_own_name on community.%I for insert to waymark_node with check (
      member = (select safeguards.ticket_member()) and partner = (select safeguards.ticket_partner())
      and (select safeguards.ticket_purpose()) in (''protection'', ''prevention''))', name);
    execute format('grant select, insert on community.%I to waymark_node', name);
  end loop;
  foreach name in array array['help_act', 'help_entry', 'warning_act', 'warning'] loop
    execute format('create policy see_expired on community.%I for select to waymark_node
      using ((select safeguards.ticket_scope()) = ''engine'' and expires_at <= now())', name);
    execute format('create policy remove_expired on community.%I for delete to waymark_node
      using ((select safeguards.ticket_scope()) = ''engine'' and expires_at <= now())', name);
    execute format('grant delete on community.%I to waymark_node', name);
  end loop;
  -- The two that are written from acts, by the functions below.
  foreach name in array array['help_entry', 'warning'] loop
    execute format('create policy written_from_acts on community.%I for all to current_user
      using (true) with check (true)', name);
    execute format('grant select on community.%I to waymark_node', name);
  end loop;
end $$;

create function community.keep_help() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  before community.help_entry;
begin
  select * into before from community.help_entry e where e.id = new.entry for update;
  if new.version is distinct from coalesce(before.version, 0) + 1
     or (new.act = 'added') is distinct from (before.id is null)
     or new.owner is distinct from coalesce(before.owner, new.partner)
     or (new.act in ('confirmed', 'removed') and before.removed)
     or (new.act = 'restored' and not before.removed)
     or (new.act in ('confirmed', 'removed', 'restored') and new.content <> before.content)
     or (new.act in ('removed', 'restored') and new.confirmed <> before.confirmed)
     or new.confirmed > (now() at time zone 'utc')::date then
    raise exception 'help act refused: it does not follow from what stands' using errcode = 'WM409';
  end if;
  insert into community.help_entry as e
    (id, version, owner, content, name, places, kinds, languages, confirmed, removed, expires_at)
  values (new.entry, new.version, new.owner, new.content, new.content ->> 'name',
    array(select jsonb_array_elements_text(new.content -> 'places')),
    array(select jsonb_array_elements_text(new.content -> 'kinds')),
    array(select jsonb_array_elements_text(new.content -> 'languages')),
    new.confirmed, new.act = 'removed', new.confirmed + interval '2 years')
  on conflict (id) do update set version = excluded.version, content = excluded.content, name = excluded.name,
    places = excluded.places, kinds = excluded.kinds, languages = excluded.languages, confirmed = excluded.confirmed,
    removed = excluded.removed, expires_at = excluded.expires_at;
  return null;
end $$;
create trigger keep_help after insert on community.help_act for each row execute function community.keep_help();

-- Rule 38 once more, whatever the code above it did: two origins at least, one of them vetted, thirty days at most.
create function community.keep_warning() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  before community.warning;
  today date := (now() at time zone 'utc')::date;
  released date;
begin
  select * into before from community.warning w where w.id = new.warning for update;
  if new.version is distinct from coalesce(before.version, 0) + 1
     or (new.act = 'written') is distinct from (before.id is null)
     or (new.act in ('changed', 'released') and before.state <> 'draft')
     or (new.act = 'withdrawn' and before.state <> 'released')
     or (new.act in ('released', 'withdrawn') and new.content <> before.content) then
    raise exception 'warning act refused: it does not follow from what stands' using errcode = 'WM409';
  end if;
  if new.act = 'released' and (select count(distinct s ->> 'origin') < 2 or not bool_or((s ->> 'vetted')::boolean)
      from jsonb_array_elements(new.content -> 'sources') s) is not false then
    raise exception 'warning refused: two independent sources, one of them vetted' using errcode = '23514';
  end if;
  released := case new.act when 'released' then today when 'withdrawn' then before.from_day end;
  insert into community.warning as w (id, version, state, content, legs, from_day, until, expires_at)
  values (new.warning, new.version,
    case new.act when 'released' then 'released' when 'withdrawn' then 'withdrawn' else 'draft' end, new.content,
    array(select jsonb_array_elements_text(new.content -> 'legs')), released, (new.content ->> 'until')::date,
    now() + interval '6 years')
  on conflict (id) do update set version = excluded.version, state = excluded.state, content = excluded.content,
    legs = excluded.legs, from_day = excluded.from_day, until = excluded.until, expires_at = excluded.expires_at;
  return null;
end $$;
create trigger keep_warning after insert on community.warning_act
  for each row execute function community.keep_warning();

revoke all on function community.keep_help(), community.keep_warning() from public;
