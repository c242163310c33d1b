-- What is kept of a sealed report: what is needed to hand it over, and nothing of who sent it or at what hour.
--
-- No row here has a time finer than a day, no id tells an order, and nothing is written by default. The ciphertext is
-- made in the sender's browser; no key that opens it is in this database. (trust.md rules 42, 44 and 48; section 5.2)

create table community.envelope (
  id uuid primary key default gen_random_uuid(),
  -- Of arrival, UTC.
  day date not null,
  -- 0 the smallest padded size, 5 the largest.
  size_class smallint not null check (size_class between 0 and 5),
  channel text not null check (channel in ('report', 'vouched')),
  -- Which batch of vouched codes; the codes themselves are gone once used.
  batch uuid,
  -- What came while more came than the desks can read lies in the cold lane: read later, never dropped.
  lane text not null check (lane in ('open', 'cold')),
  -- SHA-256 of the ciphertext: what the day's commitment is made of.
  digest bytea not null check (octet_length(digest) = 32),
  -- SHA-256 of the mailbox's id, and the key that answers are sealed to; both null where no answer is wanted.
  mailbox bytea check (octet_length(mailbox) = 32),
  answers_to text check (answers_to ~ '^age1[0-9a-z]{58}$'),
  -- Midnight after 180 days. (rule 32)
  expires_at timestamptz not null,
  check ((mailbox is null) = (answers_to is null))
);
create index envelope_day on community.envelope (day);
create index envelope_expiry on community.envelope (expires_at);

-- Apart, so that what counts and routes envelopes cannot read them.
create table community.envelope_body (
  envelope uuid primary key references community.envelope on delete cascade,
  ciphertext bytea not null
);
-- Ciphertext does not compress.
alter table community.envelope_body alter column ciphertext set storage external;

-- One row for each partner that the sender chose; a partner sees its own and cannot tell whether there are others.
create table community.delivery (
  id uuid primary key default gen_random_uuid(),
  envelope uuid not null references community.envelope on delete cascade,
  partner uuid not null,
  day date not null,
  -- What the desk made of it; null until somebody has read it.
  urgency text check (urgency in ('now', 'soon', 'later')),
  class text check (class in ('ordinary', 'child', 'official-complicity', 'danger')),
  child text check (child in ('yes', 'no', 'unknown')),
  state text not null default 'waiting'
    check (state in ('waiting', 'taken', 'waits-for-custodian', 'closed')),
  holder uuid,
  -- Who said so last: what needs two people is made less only by somebody else.
  marked_by uuid,
  answers smallint not null default 0 check (answers >= 0),
  expires_at timestamptz not null,
  unique (envelope, partner),
  check ((holder is null) = (state in ('waiting', 'closed')))
);
create index delivery_queue on community.delivery (partner, state, day);

-- Hashes of challenges and of posts that were taken, so that a repetition changes nothing. Kept by day.
create table community.spent (
  hash bytea primary key check (octet_length(hash) = 32),
  expires_at timestamptz not null
);
create index spent_expiry on community.spent (expires_at);

-- One-use codes that outreach workers hand out: of a code, only its hash, until it is used.
create table community.vouched_batch (
  id uuid primary key default gen_random_uuid(),
  partner uuid not null,
  member uuid not null,
  -- For what it was made, in the maker's words: never a name of whom the codes are given to.
  label text not null check (length(label) <= 80),
  made_on date not null,
  codes integer not null check (codes between 1 and 200),
  expires_at timestamptz not null
);
create table community.vouched_code (
  hash bytea primary key check (octet_length(hash) = 32),
  batch uuid not null references community.vouched_batch on delete cascade,
  expires_at timestamptz not null
);
create index vouched_code_batch on community.vouched_code (batch);

-- What came on a day, in one number and one hash, committed to the log the day after.
create table community.arrival_day (
  day date primary key,
  envelopes integer not null check (envelopes >= 0),
  digest bytea not null check (octet_length(digest) = 32)
);

alter table community.envelope enable row level security;
alter table community.envelope force row level security;
alter table community.envelope_body enable row level security;
alter table community.envelope_body force row level security;
alter table community.delivery enable row level security;
alter table community.delivery force row level security;
alter table community.spent enable row level security;
alter table community.spent force row level security;
alter table community.vouched_batch enable row level security;
alter table community.vouched_batch force row level security;
alter table community.vouched_code enable row level security;
alter table community.vouched_code force row level security;
alter table community.arrival_day enable row level security;
alter table community.arrival_day force row level security;

-- The public door takes in, routes, counts and lets expire; it never reads a body.
create policy door_takes on community.envelope for insert to waymark_node
  with check ((select safeguards.ticket_scope()) = 'door');
create policy door_counts on community.envelope for select to waymark_node
  using ((select safeguards.ticket_scope()) = 'door');
create policy door_expires on community.envelope for delete to waymark_node
  using ((select safeguards.ticket_scope()) = 'door' and expires_at <= now());
create policy door_takes on community.envelope_body for insert to waymark_node
  with check ((select safeguards.ticket_scope()) = 'door');
create policy door_routes on community.delivery for insert to waymark_node
  with check ((select safeguards.ticket_scope()) = 'door');
create policy door_counts on community.delivery for select to waymark_node
  using ((select safeguards.ticket_scope()) = 'door');
create policy door_spends on community.spent for all to waymark_node
  using ((select safeguards.ticket_scope()) = 'door') with check ((select safeguards.ticket_scope()) = 'door');
create policy door_spends on community.vouched_code for select to waymark_node
  using ((select safeguards.ticket_scope()) = 'door');
create policy door_uses on community.vouched_code for delete to waymark_node
  using ((select safeguards.ticket_scope()) = 'door');
create policy door_expires on community.vouched_batch for delete to waymark_node
  using ((select safeguards.ticket_scope()) = 'door' and expires_at <= now());
create policy door_reads on community.vouched_batch for select to waymark_node
  using ((select safeguards.ticket_scope()) = 'door');
create policy door_commits on community.arrival_day for insert to waymark_node
  with check ((select safeguards.ticket_scope()) = 'door');
create policy everybody_checks on community.arrival_day for select to waymark_node
  using ((select safeguards.ticket_purpose()) is not null);

-- A desk sees what was sent to it, for protection or for an investigation; a body that enforces immigration law sees no
-- report at all, whatever list it got into. (rules 10, 14, 48)
create policy desk_reads on community.delivery for select to waymark_node using (
  (select safeguards.ticket_scope()) = 'person'
  and partner = (select safeguards.ticket_partner())
  and (select safeguards.ticket_purpose()) in ('protection', 'investigation')
  and not (select safeguards.ticket_enforcing())
  and expires_at > now()
);
create policy desk_marks on community.delivery for update to waymark_node
  using ((select safeguards.ticket_scope()) = 'person' and partner = (select safeguards.ticket_partner())
    and (select safeguards.ticket_purpose()) in ('protection', 'investigation')
    and not (select safeguards.ticket_enforcing()) and expires_at > now())
  with check (partner = (select safeguards.ticket_partner()));
create policy desk_reads on community.envelope for select to waymark_node using (
  (select safeguards.ticket_scope()) = 'person'
  and exists (select 1 from community.delivery d where d.envelope = envelope.id)
);
-- Once the desk has said that it may be about a child, only who is trained for children opens it. (rule 21)
create policy desk_opens on community.envelope_body for select to waymark_node using (
  (select safeguards.ticket_scope()) = 'person'
  and exists (select 1 from community.delivery d where d.envelope = envelope_body.envelope
    and (coalesce(d.child, 'no') = 'no' or (select safeguards.ticket_child_trained())))
);
create policy own_batches on community.vouched_batch for select to waymark_node using (
  (select safeguards.ticket_scope()) = 'person' and partner = (select safeguards.ticket_partner())
);
create policy make_batches on community.vouched_batch for insert to waymark_node with check (
  (select safeguards.ticket_scope()) = 'person' and partner = (select safeguards.ticket_partner())
  and member = (select safeguards.ticket_member())
);
create policy withdraw_batches on community.vouched_batch for delete to waymark_node using (
  (select safeguards.ticket_scope()) = 'person' and partner = (select safeguards.ticket_partner())
);
create policy own_codes on community.vouched_code for select to waymark_node using (
  exists (select 1 from community.vouched_batch b where b.id = batch)
);
create policy make_codes on community.vouched_code for insert to waymark_node with check (
  exists (select 1 from community.vouched_batch b where b.id = batch
    and b.partner = (select safeguards.ticket_partner()))
);

grant select, insert, delete on community.envelope to waymark_node;
grant select, insert on community.envelope_body, community.delivery, community.arrival_day to waymark_node;
grant update (urgency, class, child, state, holder, marked_by, answers) on community.delivery to waymark_node;
grant select, insert, delete on community.spent, community.vouched_batch, community.vouched_code to waymark_node;
