-- What a desk does with a report: who opened it, what was noted (sealed), answered, agreed to and released.
--
-- The text of a report is never here. Notes and drafts are age ciphertexts made in the officer's browser; what is
-- readable is who did what on which day, the consent as an object, and which records and observations came of it.
-- (trust.md rules 17, 18, 21, 44; sections 5.1, 5.3 and 5.5)

-- Who had the bytes, and as what: the desk that opened, or the custodian that took the outer layer off.
create table community.opening (
  delivery uuid not null references community.delivery on delete cascade,
  member uuid not null,
  part text not null check (part in ('outer', 'peeled')),
  day date not null,
  primary key (delivery, member, part)
);

-- The inner layer that a custodian put back for the desk.
create table community.peeled (
  delivery uuid primary key references community.delivery on delete cascade,
  member uuid not null,
  ciphertext bytea not null,
  day date not null
);
alter table community.peeled alter column ciphertext set storage external;

-- Sealed to the desk. "allegation" is what names a person: it stays here, is not matched or scored, and goes with the
-- report. (section 5.5)
create table community.note (
  id uuid primary key default gen_random_uuid(),
  delivery uuid not null references community.delivery on delete cascade,
  kind text not null check (kind in ('note', 'translation', 'allegation', 'best-interests')),
  member uuid not null,
  ciphertext bytea not null check (octet_length(ciphertext) between 200 and 65536),
  day date not null
);
create index note_delivery on community.note (delivery);

-- The desk's word that two reports tell the same; said of the later one.
create table community.same_as (
  delivery uuid not null references community.delivery on delete cascade,
  other uuid not null references community.delivery on delete cascade,
  member uuid not null,
  day date not null,
  primary key (delivery, other),
  check (delivery <> other)
);

-- For the other end of a mailbox: slots of one size. Nobody reads these but the door.
create table community.answer (
  mailbox bytea not null check (octet_length(mailbox) = 32),
  ordinal integer not null check (ordinal > 0),
  ciphertext bytea not null check (octet_length(ciphertext) = 4096),
  expires_at timestamptz not null,
  primary key (mailbox, ordinal)
);
-- In the row itself: a mailbox with answers costs the database what one without does.
alter table community.answer alter column ciphertext set storage plain;
create table community.decoy (
  slot integer primary key check (slot between 1 and 4),
  ciphertext bytea not null check (octet_length(ciphertext) = 4096)
);
alter table community.decoy alter column ciphertext set storage plain;
insert into community.decoy (slot, ciphertext)
  select s, decode(string_agg(replace(gen_random_uuid()::text, '-', ''), ''), 'hex')
  from generate_series(1, 4) s, generate_series(1, 256) group by s;

-- Consent as an object, refusal included. It outlives the report, because what was released on it does. (rules 17, 18)
create table community.consent (
  id uuid primary key,
  partner uuid not null,
  delivery uuid not null,
  member uuid not null,
  decision text not null check (decision in ('given', 'refused')),
  said jsonb not null,
  day date not null,
  until date not null,
  withdrawn_on date,
  expires_at timestamptz not null
);

-- One member's agreement to release exactly this, for another to carry out. (rule 21)
create table community.approval (
  delivery uuid not null references community.delivery on delete cascade,
  member uuid not null,
  -- SHA-256 of the release as it will be sent; the release itself is sealed to the desk.
  digest bytea not null check (octet_length(digest) = 32),
  sealed bytea not null check (octet_length(sealed) between 200 and 262144),
  day date not null,
  primary key (delivery, member)
);

create table community.release (
  id uuid primary key,
  partner uuid not null,
  delivery uuid not null,
  member uuid not null,
  -- Who agreed before; null where one person may.
  second_member uuid,
  digest bytea not null check (octet_length(digest) = 32),
  consent uuid references community.consent,
  -- Without consent: why it is released all the same, in the member's own words.
  reasons text check (length(reasons) between 40 and 2000),
  state text not null check (state in ('begun', 'done', 'withdrawn')),
  -- Types of the facts, in order; and their records once they are there.
  entity_types text[] not null,
  records uuid[] not null default '{}',
  -- What was told to the risk of a leg: {leg, kind, origin}; null when nothing was.
  observation jsonb,
  day date not null,
  expires_at timestamptz not null,
  check ((consent is null) <> (reasons is null)),
  check (second_member <> member)
);
create index release_delivery on community.release (delivery);

alter table community.opening enable row level security;
alter table community.opening force row level security;
alter table community.peeled enable row level security;
alter table community.peeled force row level security;
alter table community.note enable row level security;
alter table community.note force row level security;
alter table community.same_as enable row level security;
alter table community.same_as force row level security;
alter table community.answer enable row level security;
alter table community.answer force row level security;
alter table community.decoy enable row level security;
alter table community.decoy force row level security;
alter table community.consent enable row level security;
alter table community.consent force row level security;
alter table community.approval enable row level security;
alter table community.approval force row level security;
alter table community.release enable row level security;
alter table community.release force row level security;

-- What hangs on a delivery is seen by who sees the delivery, which has a policy of its own.
create policy desk_reads on community.opening for select to waymark_node
  using (exists (select 1 from community.delivery d where d.id = delivery));
create policy desk_opens on community.opening for insert to waymark_node
  with check (member = (select safeguards.ticket_member())
    and exists (select 1 from community.delivery d where d.id = delivery
      and d.partner = (select safeguards.ticket_partner())));
-- Not to the one who peeled it before a second person has read it. (section 5.1)
create policy desk_opens on community.peeled for select to waymark_node
  using ((member <> (select safeguards.ticket_member())
      or exists (select 1 from community.opening o where o.delivery = peeled.delivery and o.part = 'peeled'
        and o.member <> (select safeguards.ticket_member())))
    and exists (select 1 from community.delivery d where d.id = delivery
      and (coalesce(d.child, 'no') = 'no' or (select safeguards.ticket_child_trained()))));
create policy custodian_puts_back on community.peeled for insert to waymark_node
  with check (member = (select safeguards.ticket_member())
    and exists (select 1 from community.delivery d where d.id = delivery
      and d.partner = (select safeguards.ticket_partner())
      and d.state = 'waits-for-custodian' and d.holder <> (select safeguards.ticket_member())));
create policy desk_reads on community.note for select to waymark_node
  using (exists (select 1 from community.delivery d where d.id = delivery
    and (coalesce(d.child, 'no') = 'no' or (select safeguards.ticket_child_trained()))));
create policy desk_notes on community.note for insert to waymark_node
  with check (member = (select safeguards.ticket_member())
    and exists (select 1 from community.delivery d where d.id = delivery
      and d.partner = (select safeguards.ticket_partner())));
create policy desk_reads on community.same_as for select to waymark_node
  using (exists (select 1 from community.delivery d where d.id = delivery));
create policy desk_says on community.same_as for insert to waymark_node
  with check (member = (select safeguards.ticket_member())
    and exists (select 1 from community.delivery d where d.id = delivery)
    and exists (select 1 from community.delivery d where d.id = other));
create policy desk_takes_back on community.same_as for delete to waymark_node
  using (exists (select 1 from community.delivery d where d.id = delivery));
create policy desk_reads on community.approval for select to waymark_node
  using (exists (select 1 from community.delivery d where d.id = delivery
    and (coalesce(d.child, 'no') = 'no' or (select safeguards.ticket_child_trained()))));
create policy desk_agrees on community.approval for insert to waymark_node
  with check (member = (select safeguards.ticket_member())
    and exists (select 1 from community.delivery d where d.id = delivery));
create policy desk_agrees_anew on community.approval for delete to waymark_node
  using (exists (select 1 from community.delivery d where d.id = delivery));

create policy desk_reads on community.consent for select to waymark_node using (
  (select safeguards.ticket_scope()) = 'person' and partner = (select safeguards.ticket_partner()));
create policy desk_records on community.consent for insert to waymark_node with check (
  (select safeguards.ticket_scope()) = 'person' and partner = (select safeguards.ticket_partner())
  and member = (select safeguards.ticket_member()));
create policy desk_withdraws on community.consent for update to waymark_node
  using ((select safeguards.ticket_scope()) = 'person' and partner = (select safeguards.ticket_partner()))
  with check (partner = (select safeguards.ticket_partner()));
create policy desk_reads on community.release for select to waymark_node using (
  (select safeguards.ticket_scope()) = 'person' and partner = (select safeguards.ticket_partner()));
create policy desk_releases on community.release for insert to waymark_node with check (
  (select safeguards.ticket_scope()) = 'person' and partner = (select safeguards.ticket_partner())
  and member = (select safeguards.ticket_member()));
create policy desk_goes_on on community.release for update to waymark_node
  using ((select safeguards.ticket_scope()) = 'person' and partner = (select safeguards.ticket_partner()))
  with check (partner = (select safeguards.ticket_partner()));
-- The timer. (rule 33)
create policy door_expires on community.consent for delete to waymark_node
  using ((select safeguards.ticket_scope()) = 'door' and expires_at <= now());
create policy door_finds_expired on community.consent for select to waymark_node
  using ((select safeguards.ticket_scope()) = 'door' and expires_at <= now());
create policy door_expires on community.release for delete to waymark_node
  using ((select safeguards.ticket_scope()) = 'door' and expires_at <= now());
create policy door_finds_expired on community.release for select to waymark_node
  using ((select safeguards.ticket_scope()) = 'door' and expires_at <= now());
create policy door_expires on community.answer for delete to waymark_node
  using ((select safeguards.ticket_scope()) = 'door' and expires_at <= now());
create policy door_hands_out on community.answer for select to waymark_node
  using ((select safeguards.ticket_scope()) = 'door');
create policy door_hands_out on community.decoy for select to waymark_node
  using ((select safeguards.ticket_scope()) = 'door');
-- put_answer runs with the owner's rights and is let through.
create policy put_answer_writes on community.answer to current_user using (true) with check (true);
create policy put_answer_checks on community.delivery for select to current_user
  using (partner = (select safeguards.ticket_partner()) and (select safeguards.ticket_scope()) = 'person');
create policy put_answer_checks on community.envelope for select to current_user
  using (exists (select 1 from community.delivery d where d.envelope = envelope.id));

grant select, insert on community.opening, community.peeled, community.note, community.consent, community.release
  to waymark_node;
grant select, insert, delete on community.same_as, community.approval to waymark_node;
grant update (withdrawn_on) on community.consent to waymark_node;
grant update (state, records, observation) on community.release to waymark_node;
grant select, delete on community.answer to waymark_node;
grant select on community.decoy to waymark_node;
grant delete on community.consent, community.release to waymark_node;

-- Puts an answer into the mailbox of a report of the ticket's partner; of more than four, the oldest goes. A member
-- learns nothing of what other partners answered there. @returns false where the sender wants no answer.
create function community.put_answer(to_delivery uuid, answer bytea) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  into_mailbox bytea;
  place integer;
begin
  select e.mailbox into into_mailbox from community.delivery d join community.envelope e on e.id = d.envelope
    where d.id = to_delivery and d.partner = safeguards.ticket_partner();
  if into_mailbox is null then return false; end if;
  perform pg_advisory_xact_lock(hashtext(encode(into_mailbox, 'hex')));
  select coalesce(max(a.ordinal), 0) + 1 into place from community.answer a where a.mailbox = into_mailbox;
  insert into community.answer (mailbox, ordinal, ciphertext, expires_at)
    values (into_mailbox, place, answer, date_trunc('day', now(), 'UTC') + interval '180 days');
  delete from community.answer a where a.mailbox = into_mailbox and a.ordinal <= place - 4;
  return true;
end $$;
revoke all on function community.put_answer(uuid, bytea) from public;
grant execute on function community.put_answer(uuid, bytea) to waymark_node;
