-- What belongs together: the engine's proposals and everybody's judgements. Both are about pairs, and a pair is
-- seen only by those who may see both records: what is derived inherits the strictest handling. (trust.md rule 11)

create table intelligence.model (
  id uuid primary key,
  entity_type text not null,
  content jsonb not null,
  made_at timestamptz not null default now()
);
create index model_latest on intelligence.model (entity_type, made_at desc);

create table intelligence.proposal (
  a uuid not null references intelligence.record on delete cascade,
  b uuid not null references intelligence.record on delete cascade,
  entity_type text not null,
  bits double precision not null,
  probability double precision not null,
  because jsonb not null,
  rule text not null,
  model uuid not null references intelligence.model,
  -- The engine counts the two as one subject until somebody judges.
  counted boolean not null,
  proposed_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '90 days',
  primary key (a, b),
  check (a < b)
);
create index proposal_b on intelligence.proposal (b);
create index proposal_queue on intelligence.proposal (counted, entity_type, bits);

-- Appended; a retraction is another row. (append-only: the node's login may not update or delete)
create table intelligence.judgement (
  id uuid primary key,
  a uuid not null references intelligence.record on delete cascade,
  b uuid not null references intelligence.record on delete cascade,
  verdict text not null check (verdict in ('same', 'not-same', 'unsure')),
  member uuid not null,
  partner uuid not null,
  words text,
  at timestamptz not null default clock_timestamp(),
  check (a < b)
);
create index judgement_pair on intelligence.judgement (a, b, at desc);
create index judgement_b on intelligence.judgement (b);
create table intelligence.retraction (
  judgement uuid primary key references intelligence.judgement on delete cascade,
  member uuid not null,
  at timestamptz not null default clock_timestamp()
);

-- The last judgement of a pair that was not retracted.
create view intelligence.standing_judgement with (security_invoker = true) as
  select distinct on (j.a, j.b) j.*
  from intelligence.judgement j
  where not exists (select 1 from intelligence.retraction r where r.judgement = j.id)
  order by j.a, j.b, j.at desc;

-- What joins two records into one subject, both ways: judged same, or counted by the engine and not judged.
create view intelligence.held_together with (security_invoker = true) as
  select p.a as one, p.b as other from intelligence.proposal p
    where p.counted and p.expires_at > now()
      and not exists (select 1 from intelligence.standing_judgement j where j.a = p.a and j.b = p.b)
      and not exists (select 1 from intelligence.record r where r.id in (p.a, p.b) and r.is_child)
  union all
  select p.b, p.a from intelligence.proposal p
    where p.counted and p.expires_at > now()
      and not exists (select 1 from intelligence.standing_judgement j where j.a = p.a and j.b = p.b)
      and not exists (select 1 from intelligence.record r where r.id in (p.a, p.b) and r.is_child)
  union all
  select j.a, j.b from intelligence.standing_judgement j where j.verdict = 'same'
  union all
  select j.b, j.a from intelligence.standing_judgement j where j.verdict = 'same';

-- A value held by too many records to mean anything. Shown only through records that may be seen.
create table intelligence.hub (
  kind text not null,
  value text not null,
  token text not null collate "C",
  since timestamptz not null default now(),
  primary key (kind, value)
);
create index hub_token on intelligence.hub (token);

alter table intelligence.model enable row level security;
alter table intelligence.model force row level security;
alter table intelligence.proposal enable row level security;
alter table intelligence.proposal force row level security;
alter table intelligence.judgement enable row level security;
alter table intelligence.judgement force row level security;
alter table intelligence.retraction enable row level security;
alter table intelligence.retraction force row level security;
alter table intelligence.hub enable row level security;
alter table intelligence.hub force row level security;

-- A pair is proposed, and shown, while neither is a child: one that turns out to be is withdrawn by the engine, and
-- not shown until then. (trust.md rule 21)
create policy read_pair on intelligence.proposal for select to waymark_node using (
  exists (select 1 from intelligence.record r where r.id = a and not r.is_child)
  and exists (select 1 from intelligence.record r where r.id = b and not r.is_child)
);
create policy engine_reads on intelligence.proposal for select to waymark_node
  using ((select safeguards.ticket_scope()) = 'engine');
create policy propose on intelligence.proposal for insert to waymark_node with check (
  (select safeguards.ticket_scope()) = 'engine'
  and exists (select 1 from intelligence.record r where r.id = a) and exists (select 1 from intelligence.record r where r.id = b)
);
create policy renew on intelligence.proposal for update to waymark_node
  using ((select safeguards.ticket_scope()) = 'engine') with check (
    (select safeguards.ticket_scope()) = 'engine'
    and exists (select 1 from intelligence.record r where r.id = a) and exists (select 1 from intelligence.record r where r.id = b)
  );
create policy withdraw on intelligence.proposal for delete to waymark_node
  using ((select safeguards.ticket_scope()) = 'engine');
create policy read_pair on intelligence.judgement for select to waymark_node using (
  exists (select 1 from intelligence.record r where r.id = a) and exists (select 1 from intelligence.record r where r.id = b)
);
create policy judge on intelligence.judgement for insert to waymark_node with check (
  (select safeguards.ticket_scope()) = 'person' and member = (select safeguards.ticket_member())
  and partner = (select safeguards.ticket_partner())
  and exists (select 1 from intelligence.record r where r.id = a) and exists (select 1 from intelligence.record r where r.id = b)
);
create policy read_retraction on intelligence.retraction for select to waymark_node
  using (exists (select 1 from intelligence.judgement j where j.id = judgement));
create policy retract on intelligence.retraction for insert to waymark_node with check (
  member = (select safeguards.ticket_member())
  and exists (select 1 from intelligence.judgement j where j.id = judgement and j.member = retraction.member)
);
create policy use_model on intelligence.model for all to waymark_node
  using ((select safeguards.ticket_scope()) = 'engine') with check ((select safeguards.ticket_scope()) = 'engine');
create policy use_hub on intelligence.hub for all to waymark_node
  using ((select safeguards.ticket_scope()) = 'engine') with check ((select safeguards.ticket_scope()) = 'engine');
create policy read_hub on intelligence.hub for select to waymark_node using (
  exists (select 1 from intelligence.token t where t.token = hub.token)
);

revoke all on all tables in schema intelligence from public;
grant select, insert, delete on intelligence.proposal, intelligence.hub to waymark_node;
grant update on intelligence.proposal to waymark_node;
grant select, insert on intelligence.judgement, intelligence.retraction, intelligence.model to waymark_node;
grant select on intelligence.standing_judgement, intelligence.held_together to waymark_node;

-- The records that stand as one subject with a record, as far as the reader may see: itself first reached. What the
-- reader may not see joins nothing.
create function intelligence.subject_of(start uuid) returns setof uuid
language sql stable set search_path = '' as $$
  with recursive reached (id) as (
    select start
    union
    select h.other from reached join intelligence.held_together h on h.one = reached.id
  )
  select id from reached limit 500
$$;
revoke all on function intelligence.subject_of(uuid) from public;
grant execute on function intelligence.subject_of(uuid) to waymark_node;
