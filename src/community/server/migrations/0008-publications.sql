-- What was published, what it was computed from, and what may not be shown any more?
--
-- Facts are noisy sums: they are what is public, and nothing here is finer. Which word was counted is kept so that none is
-- counted twice, as a hash of its origin's opaque key and its month, and goes when the word goes. (trust.md rules 36, 41)

create table community.publication (
  version integer primary key check (version > 0),
  day date not null,
  files integer not null check (files >= 0),
  -- SHA-256 of the manifest.
  manifest bytea not null check (octet_length(manifest) = 32),
  -- Who pressed the button; both null for the operator's command line.
  partner uuid,
  member uuid,
  check ((partner is null) = (member is null))
);

create table community.risk_batch (
  -- The newest month that it closed, "2026-10": a batch a month at most.
  month text primary key check (month ~ '^\d{4}-\d{2}$'),
  day date not null,
  -- What it said: [{"leg": ..., "risk": {...}}]; repeated unchanged until the next one.
  risks jsonb not null,
  -- By reason, cells held.
  held jsonb not null,
  -- First month that anything could be counted in.
  observed_since text not null
);

create table community.risk_fact (
  leg text not null,
  kind text not null,
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  -- Weight of independent words, with noise.
  words double precision not null,
  primary key (leg, kind, month)
);

create table community.counted_word (word text primary key check (word ~ '^[0-9a-f]{64}$'));

-- A leg and kind that a moderator took back; it stays so until somebody lifts it.
create table community.risk_withdrawal (
  leg text not null,
  kind text not null,
  since date not null,
  reason text not null check (length(reason) between 10 and 500),
  partner uuid not null,
  member uuid not null,
  primary key (leg, kind)
);

do $$
declare
  name text;
begin
  foreach name in array array['publication', 'risk_batch', 'risk_fact', 'counted_word', 'risk_withdrawal'] loop
    execute format('alter table community.%I enable row level security', name);
    execute format('alter table community.%I force row level security', name);
    execute format('revoke all on community.%I from public', name);
    execute format('create policy at_door on community.%I for all to waymark_node
      using ((select safeguards.ticket_scope()) = ''door'') with check ((select safeguards.ticket_scope()) = ''door'')', name);
  end loop;
  -- What is public is for every member to see.
  foreach name in array array['publication', 'risk_batch', 'risk_withdrawal'] loop
    execute format('create policy known on community.%I for select to waymark_node
      using ((select safeguards.ticket_purpose()) is not null)', name);
  end loop;
end $$;

create policy take_back on community.risk_withdrawal for insert to waymark_node with check (
  (select safeguards.ticket_scope()) = 'person'
  and not (select safeguards.ticket_enforcing())
  and partner = (select safeguards.ticket_partner()) and member = (select safeguards.ticket_member())
);
create policy lift on community.risk_withdrawal for delete to waymark_node using (
  (select safeguards.ticket_scope()) = 'person' and not (select safeguards.ticket_enforcing())
);

grant select, insert on community.publication, community.risk_batch to waymark_node;
grant select, insert, delete on community.risk_fact, community.counted_word to waymark_node;
grant select, insert, delete on community.risk_withdrawal to waymark_node;
