-- Who outside sees a brief of which programmes, until when; and who decides that something may go out.
--
-- A link opens a view of some programmes and nothing else: the node reads for it at its door, only what everybody who works on
-- programmes may see. Only the hash of what it carries is kept. (programmes.md 2.4; trust.md rules 1, 8 and 32)

create table programmes.guest_link (
  id uuid primary key default gen_random_uuid(),
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  audience text not null check (audience in ('donor', 'resident-coordinator')),
  -- The donor that it is for; the brief shows its share. An organisation among the entries.
  organisation uuid check (audience = 'donor' or organisation is null),
  programmes uuid[] not null check (cardinality(programmes) between 1 and 20),
  -- What who made it calls it.
  name text not null check (length(name) between 1 and 120),
  partner uuid not null,
  member uuid not null,
  made_on date not null default (now() at time zone 'utc')::date,
  expires_at timestamptz not null check (expires_at <= now() + interval '367 days'),
  revoked_on date
);
create index guest_link_partner on programmes.guest_link (partner, id);
create index guest_link_expiry on programmes.guest_link (expires_at);

alter table programmes.guest_link enable row level security;
alter table programmes.guest_link force row level security;
revoke all on programmes.guest_link from public;

create policy made_by_own_partner on programmes.guest_link for select to waymark_node
  using ((select safeguards.ticket_purpose()) = 'oversight' and partner = (select safeguards.ticket_partner()));
create policy make_in_own_name on programmes.guest_link for insert to waymark_node
  with check ((select safeguards.ticket_purpose()) = 'oversight' and partner = (select safeguards.ticket_partner())
    and member = (select safeguards.ticket_member()));
create policy revoke_own on programmes.guest_link for update to waymark_node
  using ((select safeguards.ticket_purpose()) = 'oversight' and partner = (select safeguards.ticket_partner()))
  with check (partner = (select safeguards.ticket_partner()));
create policy see_expired on programmes.guest_link for select to waymark_node
  using ((select safeguards.ticket_scope()) = 'engine' and expires_at <= now());
create policy remove_expired on programmes.guest_link for delete to waymark_node
  using ((select safeguards.ticket_scope()) = 'engine' and expires_at <= now());
create policy at_the_door on programmes.guest_link for select to waymark_node
  using ((select safeguards.ticket_scope()) = 'door' and revoked_on is null and expires_at > now());

grant select, insert, delete on programmes.guest_link to waymark_node;
-- What a link opens is never changed; it can only be taken back.
grant update (revoked_on) on programmes.guest_link to waymark_node;

-- Whoever wrote that something is safe is not who says so: held here, on whatever way a review comes in.
create function programmes.refuse_own_review() returns trigger
language plpgsql set search_path = '' as $$
begin
  if new.kind = 'safety-review' and new.act in ('added', 'changed')
     and new.content ->> 'outcome' is distinct from 'pending'
     and (new.version = 1 or new.member is null or exists (
       select from programmes.entry_act a where a.entry = new.entry and a.member = new.member
       and a.act in ('added', 'changed') and a.content ->> 'outcome' = 'pending')) then
    raise exception 'safety review refused: who wrote it does not decide it' using errcode = 'WM412';
  end if;
  return new;
end $$;
create trigger refuse_own_review before insert on programmes.entry_act
  for each row execute function programmes.refuse_own_review();
revoke all on function programmes.refuse_own_review() from public;
