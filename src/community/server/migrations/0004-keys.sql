-- What opens reports, as far as the node has it: wrapped, for people who hold the rest.
--
-- No table holds a private key that the node could use. An officer sees what is wrapped for that officer alone; who
-- holds which key, colleagues of one partner see through a function. Whoever holds a partner's desk key is not given
-- its custodian's key, so that what needs two people needs two. (trust.md section 5.1, rule 44, T4)

-- An officer's own key: a colleague wraps the desk's key for its recipient.
create table community.officer_key (
  member uuid primary key,
  partner uuid not null,
  -- As colleagues know the officer.
  name text not null check (length(name) between 1 and 120),
  recipient text not null check (recipient ~ '^age1[02-9ac-hj-np-z]{58}$'),
  made_on date not null,
  expires_at timestamptz not null,
  unique (member, partner)
);

-- The officer's private key, locked by a passphrase or a passkey that the node never sees.
create table community.officer_lock (
  id uuid primary key,
  member uuid not null references community.officer_key on delete cascade,
  way text not null check (way in ('passphrase', 'passkey')),
  locked bytea not null check (octet_length(locked) between 100 and 4096),
  -- Which passkey the browser is to ask for; says nothing without the device.
  passkey text check ((way = 'passkey') = (passkey is not null)),
  made_on date not null,
  expires_at timestamptz not null
);
create index officer_lock_member on community.officer_lock (member);

create table community.desk_key (
  id uuid primary key,
  partner uuid not null,
  use text not null check (use in ('desk', 'custodian', 'recovery')),
  recipient text not null check (recipient ~ '^age1[02-9ac-hj-np-z]{58}$'),
  valid_from date not null,
  rotate_by date not null,
  valid_to date not null check (valid_to >= valid_from),
  destroyed_on date,
  -- When the node destroys it if nobody has.
  expires_at timestamptz not null,
  unique (id, partner)
);
create index desk_key_partner on community.desk_key (partner, use, valid_from desc);

-- A private key wrapped for one officer, or for the recovery key that exists on paper alone.
create table community.wrapped_key (
  id uuid primary key,
  key uuid not null,
  partner uuid not null,
  holder uuid,
  recovery uuid,
  wrapped bytea not null check (octet_length(wrapped) between 100 and 4096),
  made_on date not null,
  expires_at timestamptz not null,
  check ((holder is null) <> (recovery is null)),
  unique (key, holder),
  unique (key, recovery),
  foreign key (key, partner) references community.desk_key (id, partner) on delete cascade,
  foreign key (recovery, partner) references community.desk_key (id, partner) on delete cascade,
  foreign key (holder, partner) references community.officer_key (member, partner) on delete cascade
);
create index wrapped_key_holder on community.wrapped_key (holder);

-- How an organisation is named to reporters.
create table community.desk_profile (
  partner uuid primary key,
  label text not null check (length(label) between 1 and 200),
  languages text[] not null check (cardinality(languages) between 1 and 30),
  firewall boolean not null,
  receives_by_default boolean not null
);

-- The keys that lists must be signed with, as the public app has them pinned. Written at the command line alone.
create table community.recipient_root (
  singleton boolean primary key default true check (singleton),
  keys text[] not null check (cardinality(keys) >= threshold),
  threshold integer not null check (threshold >= 2)
);

-- Lists as they came back signed; what is published is this file, byte for byte.
create table community.recipient_list (
  version integer primary key,
  day date not null,
  file bytea not null
);

do $$
declare
  name text;
begin
  foreach name in array array['officer_key', 'officer_lock', 'desk_key', 'wrapped_key', 'desk_profile',
    'recipient_root', 'recipient_list'] loop
    execute format('alter table community.%I enable row level security', name);
    execute format('alter table community.%I force row level security', name);
    execute format('revoke all on community.%I from public', name);
  end loop;
  foreach name in array array['officer_key', 'officer_lock', 'desk_key', 'wrapped_key'] loop
    execute format('create policy written_by_functions on community.%I for all to current_user
      using (true) with check (true)', name);
  end loop;
end $$;

create policy see_own on community.officer_key for select to waymark_node
  using ((select safeguards.ticket_scope()) in ('own', 'person') and partner = (select safeguards.ticket_partner()));
create policy add_mine on community.officer_key for insert to waymark_node
  with check (member = (select safeguards.ticket_member()) and partner = (select safeguards.ticket_partner()));
-- A colleague who left, or one's own when the passphrase is lost.
create policy remove_own on community.officer_key for delete to waymark_node
  using ((select safeguards.ticket_scope()) = 'own' and partner = (select safeguards.ticket_partner()));

create policy mine on community.officer_lock for all to waymark_node
  using (member = (select safeguards.ticket_member())) with check (member = (select safeguards.ticket_member()));

create policy see_own on community.desk_key for select to waymark_node
  using ((select safeguards.ticket_scope()) in ('own', 'person') and partner = (select safeguards.ticket_partner()));
create policy add_own on community.desk_key for insert to waymark_node
  with check ((select safeguards.ticket_scope()) = 'own' and partner = (select safeguards.ticket_partner()));
create policy change_own on community.desk_key for update to waymark_node
  using ((select safeguards.ticket_scope()) = 'own' and partner = (select safeguards.ticket_partner()))
  with check (partner = (select safeguards.ticket_partner()));

create policy see_mine on community.wrapped_key for select to waymark_node
  using ((select safeguards.ticket_scope()) in ('own', 'person') and partner = (select safeguards.ticket_partner())
    and (holder = (select safeguards.ticket_member()) or holder is null));
create policy add_own on community.wrapped_key for insert to waymark_node
  with check ((select safeguards.ticket_scope()) = 'own' and partner = (select safeguards.ticket_partner()));

-- A partner's name to reporters is public, and so is a signed list.
create policy known on community.desk_profile for select to waymark_node
  using ((select safeguards.ticket_purpose()) is not null);
create policy write_own on community.desk_profile for all to waymark_node
  using ((select safeguards.ticket_scope()) = 'own' and partner = (select safeguards.ticket_partner()))
  with check ((select safeguards.ticket_scope()) = 'own' and partner = (select safeguards.ticket_partner()));
create policy known on community.recipient_list for select to waymark_node
  using ((select safeguards.ticket_purpose()) is not null);
create policy add_list on community.recipient_list for insert to waymark_node
  with check ((select safeguards.ticket_scope()) in ('own', 'none'));
create policy known on community.recipient_root for select to waymark_node
  using ((select safeguards.ticket_purpose()) is not null);
create policy pin on community.recipient_root for all to waymark_node
  using ((select safeguards.ticket_member()) is null and (select safeguards.ticket_scope()) = 'none')
  with check ((select safeguards.ticket_member()) is null and (select safeguards.ticket_scope()) = 'none');

grant select, insert, delete on community.officer_key, community.officer_lock to waymark_node;
grant select, insert, update on community.desk_key, community.desk_profile to waymark_node;
grant select, insert on community.wrapped_key to waymark_node;
grant select, insert on community.recipient_list to waymark_node;
grant select, insert, update on community.recipient_root to waymark_node;

-- Nobody holds both keys of a partner, whatever the code above says. Two people at the same moment are told apart by
-- the lock on the officer's row.
create function community.refuse_both_keys() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.holder is null then
    return new;
  end if;
  perform 1 from community.officer_key o where o.member = new.holder for update;
  if exists (select 1 from community.desk_key n where n.id = new.key and n.use = 'recovery')
    or exists (select 1 from community.wrapped_key w join community.desk_key k on k.id = w.key
      where w.holder = new.holder and k.destroyed_on is null
        and k.use <> (select n.use from community.desk_key n where n.id = new.key)) then
    raise exception 'key refused: its holder has the other key, or it is on paper alone' using errcode = 'WM410';
  end if;
  update community.officer_key o set expires_at = greatest(o.expires_at, new.expires_at + interval '1 year')
    where o.member = new.holder;
  return new;
end $$;
create trigger refuse_both_keys before insert on community.wrapped_key
  for each row execute function community.refuse_both_keys();

-- Who of the ticket's partner holds which key, without what is wrapped.
create function community.key_holders() returns table (key uuid, holder uuid, recovery uuid, made_on date)
language sql stable security definer set search_path = '' as $$
  select w.key, w.holder, w.recovery, w.made_on from community.wrapped_key w
  where w.partner = safeguards.ticket_partner() and safeguards.ticket_scope() in ('own', 'person')
$$;

-- Takes a key back from an officer of the ticket's partner, or what was kept of it for recovery, or all of it: what one
-- officer cannot see of another's, that officer cannot name.
create function community.take_key_back(of_key uuid, from_holder uuid, from_recovery uuid) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  gone integer;
begin
  if safeguards.ticket_scope() is distinct from 'own' then
    return 0;
  end if;
  delete from community.wrapped_key w where w.partner = safeguards.ticket_partner() and w.key = of_key
    and ((from_holder is null and from_recovery is null) or w.holder = from_holder or w.recovery = from_recovery);
  get diagnostics gone = row_count;
  return gone;
end $$;

-- The public half of every partner's newest keys, for the list that people sign.
create function community.recipient_candidates(on_day date)
returns table (partner uuid, use text, recipient text, valid_from date, valid_to date)
language sql stable security definer set search_path = '' as $$
  select distinct on (k.partner, k.use) k.partner, k.use, k.recipient, k.valid_from, k.valid_to
  from community.desk_key k
  where safeguards.ticket_purpose() is not null and k.use in ('desk', 'custodian') and k.destroyed_on is null
    and on_day between k.valid_from and k.valid_to
  order by k.partner, k.use, k.valid_from desc, k.id
$$;

-- What is over goes at the node's own hand. Never a partner's newest key, nor an officer's that something is wrapped for;
-- and nothing when much would go at once: a clock that jumped must not close reports for good. Officers then destroy
-- by hand. `held` tells rows that were left for that.
create function community.let_keys_go() returns table (record uuid, owner uuid, held boolean)
language plpgsql security definer set search_path = '' as $$
declare
  old uuid[];
  many boolean;
begin
  if safeguards.ticket_scope() is distinct from 'door' then
    return;
  end if;
  delete from community.officer_key o where o.expires_at <= now()
    and not exists (select 1 from community.wrapped_key w where w.holder = o.member);
  select coalesce(array_agg(k.id), '{}') into old from community.desk_key k
    where k.expires_at <= now() and exists (select 1 from community.desk_key n
      where n.partner = k.partner and n.use = k.use and n.valid_from > k.valid_from and n.destroyed_on is null);
  select cardinality(old) > 2 and cardinality(old) * 4 > count(*) into many from community.desk_key;
  return query select k.id, k.partner, many from community.desk_key k where k.id = any (old);
  if not many then
    delete from community.desk_key k where k.id = any (old);
  end if;
end $$;

revoke all on function community.refuse_both_keys(), community.key_holders(), community.take_key_back(uuid, uuid, uuid),
  community.recipient_candidates(date), community.let_keys_go() from public;
grant execute on function community.key_holders(), community.take_key_back(uuid, uuid, uuid),
  community.recipient_candidates(date), community.let_keys_go() to waymark_node;
