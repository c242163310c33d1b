-- Who did what, and when was it witnessed? Rows for the node; commitments for the tree that outsiders check.
--
-- The node's login can add to the log only through log_act, which takes member, partner and purpose from the open
-- ticket: nobody can log an act in another's name, and nothing can be changed or removed.

create table safeguards.log_entry (
  entry bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  act text not null check (act in ('read', 'change')),
  action text not null,
  member uuid,
  partner uuid,
  purpose text not null,
  case_reference text,
  records integer not null,
  -- SHA-256 of salt and detail: all that ever enters the tree.
  commitment bytea not null check (octet_length(commitment) = 32)
);
create index log_entry_partner on safeguards.log_entry (partner, entry);

-- What a commitment stands for: all columns of the entry, and by owner the records that it touched. Destroying the
-- salt unlinks the entry from its content. (trust.md rule 4)
create table safeguards.log_detail (
  entry bigint primary key references safeguards.log_entry,
  salt bytea not null,
  detail text not null
);

-- Which records an act touched, so that a record's owner can see who read it.
create table safeguards.log_record (
  record uuid not null,
  entry bigint not null references safeguards.log_entry,
  owner uuid not null,
  primary key (record, entry)
);
create index log_record_entry on safeguards.log_record (entry);

create table safeguards.log_pending (entry bigint primary key references safeguards.log_entry);

create table safeguards.log_leaf (
  leaf bigint primary key check (leaf >= 0),
  -- Null: the tree holds the leaf, but its entry was lost when the database was restored from an older backup.
  entry bigint unique references safeguards.log_entry,
  commitment bytea not null check (octet_length(commitment) = 32)
);

alter table safeguards.log_entry enable row level security;
alter table safeguards.log_entry force row level security;
alter table safeguards.log_detail enable row level security;
alter table safeguards.log_record enable row level security;
alter table safeguards.log_record force row level security;
alter table safeguards.log_pending enable row level security;
alter table safeguards.log_leaf enable row level security;

create function safeguards.log_act(act text, action text, records uuid[], owners uuid[]) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
  open safeguards.open_ticket := safeguards.ticket();
  made timestamptz := clock_timestamp();
  salt bytea := uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
  shown jsonb;
  how_many integer;
  detail text;
  made_entry bigint;
begin
  if open.purpose is null then
    raise exception 'log refused: no ticket is open' using errcode = '28000';
  end if;
  select coalesce(jsonb_object_agg(o.owner, o.records), '{}'), coalesce(sum(o.how_many), 0) into shown, how_many
    from (select r.owner, jsonb_agg(r.record order by r.record) as records, count(*) as how_many
      from (select distinct on (u.record) u.record, u.owner from unnest(records, owners) as u (record, owner)
        order by u.record, u.owner) r
      group by r.owner) o;
  detail := jsonb_build_object('at', to_char(made at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'act', act,
    'action', action, 'member', open.member, 'partner', open.partner, 'purpose', open.purpose,
    'case', open.case_reference, 'records', shown)::text;
  insert into safeguards.log_entry (at, act, action, member, partner, purpose, case_reference, records, commitment)
  values (made, act, action, open.member, open.partner, open.purpose, open.case_reference, how_many,
    sha256(salt || convert_to(detail, 'UTF8')))
  returning entry into made_entry;
  insert into safeguards.log_detail (entry, salt, detail) values (made_entry, salt, detail);
  insert into safeguards.log_record (record, entry, owner)
    select (r.record #>> '{}')::uuid, made_entry, o.owner::uuid
    from jsonb_each(shown) as o (owner, records), jsonb_array_elements(o.records) as r (record);
  insert into safeguards.log_pending (entry) values (made_entry);
  return made_entry;
end $$;

create function safeguards.log_size() returns bigint
language sql stable security definer set search_path = '' as $$
  select coalesce(max(l.leaf) + 1, 0) from safeguards.log_leaf l
$$;

-- Gives at most so many waiting entries their place in the tree; says how many got one, and how many have one now.
-- The lock keeps two nodes from giving one place twice.
create function safeguards.sequence_log(most integer, out placed bigint, out size bigint)
language plpgsql security definer set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtext('waymark.safeguards.log'));
  size := safeguards.log_size();
  with taken as (
    delete from safeguards.log_pending where entry in
      (select p.entry from safeguards.log_pending p order by p.entry limit most) returning entry
  )
  insert into safeguards.log_leaf (leaf, entry, commitment)
    select size + row_number() over (order by e.entry) - 1, e.entry, e.commitment
    from safeguards.log_entry e join taken t on t.entry = e.entry;
  get diagnostics placed = row_count;
  size := size + placed;
end $$;

create function safeguards.log_leaves(first bigint, most integer)
returns table (leaf bigint, commitment bytea)
language sql stable security definer set search_path = '' as $$
  select l.leaf, l.commitment from safeguards.log_leaf l where l.leaf >= first order by l.leaf limit most
$$;

-- log_act runs with the owner's rights, whoever calls it.
create policy log_act_writes on safeguards.log_entry to current_user using (true) with check (true);
create policy log_act_writes on safeguards.log_record to current_user using (true) with check (true);
create policy read_own_records on safeguards.log_record for select to waymark_node
  using (owner = (select safeguards.ticket_partner()) and (select safeguards.ticket_scope()) = 'person');
create policy read_log on safeguards.log_entry for select to waymark_node
  using ((select safeguards.ticket_oversees())
    or exists (select 1 from safeguards.log_record r where r.entry = log_entry.entry));
create policy read_leaves on safeguards.log_leaf for select to waymark_node
  using ((select safeguards.ticket_purpose()) is not null);

revoke all on all tables in schema safeguards from public;
revoke all on all functions in schema safeguards from public;
grant select on safeguards.log_entry, safeguards.log_record, safeguards.log_leaf to waymark_node;
grant execute on all functions in schema safeguards to waymark_node;
