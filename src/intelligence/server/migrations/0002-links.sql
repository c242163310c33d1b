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
-- The queue's order: what is closest to even odds first.
create index proposal_queue on intelligence.proposal (counted, abs(bits), a, b);
create index proposal_queue_of_type on intelligence.proposal (entity_type, counted, abs(bits), a, b);

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
  order by j.a, j.b, j.at desc, j.id desc;

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

-- The records that stand as one subject with each of some records, as far as the reader may see: itself first. What
-- the reader may not see joins nothing. Walks from record to record by the pairs' own indexes, so it says anew, for one
-- pair at a time, what held_together says of all.
--
-- A function, because PostgreSQL keeps its plan: planning it at every call takes longer than running it. Row security
-- applies to who calls it; the other parameters are the check in code, asked of every record on the way, so that the walk stops at
-- a hidden record even if row security were lost. Without a partner it asks row security alone. (trust.md rules 10 and 11)
create function intelligence.subjects_of(starts uuid[], partner uuid, purpose text, trained boolean, enforcing boolean)
returns table (start uuid, id uuid)
language sql stable set search_path = '' as $$
  with recursive reached (start, id, is_child) as (
    select r.id, r.id, r.is_child from intelligence.record r where r.id = any (starts)
      and (partner is null or (r.expires_at > now() and purpose = any (r.purposes) and (not r.is_child or trained)
        and not (r.protection and enforcing) and (r.owner = partner or ((r.shared_with_node or partner = any (r.shared_with))
          and (r.shared_until is null or r.shared_until >= current_date)))))
    union
    select reached.start, r.id, r.is_child from reached cross join lateral (
      select p.b as id, false as judged from intelligence.proposal p
        where p.a = reached.id and p.counted and p.expires_at > now() and not exists (
          select 1 from intelligence.judgement j where j.a = p.a and j.b = p.b
            and not exists (select 1 from intelligence.retraction t where t.judgement = j.id))
      union all
      select p.a, false from intelligence.proposal p
        where p.b = reached.id and p.counted and p.expires_at > now() and not exists (
          select 1 from intelligence.judgement j where j.a = p.a and j.b = p.b
            and not exists (select 1 from intelligence.retraction t where t.judgement = j.id))
      union all
      select case j.a when reached.id then j.b else j.a end, true from intelligence.judgement j
        where (j.a = reached.id or j.b = reached.id) and j.verdict = 'same'
          and not exists (select 1 from intelligence.retraction t where t.judgement = j.id)
          and not exists (select 1 from intelligence.judgement later where later.a = j.a and later.b = j.b
            and (later.at, later.id) > (j.at, j.id)
            and not exists (select 1 from intelligence.retraction t where t.judgement = later.id))) next
    join intelligence.record r on r.id = next.id and (next.judged or not (r.is_child or reached.is_child))
      and (partner is null or (r.expires_at > now() and purpose = any (r.purposes) and (not r.is_child or trained)
        and not (r.protection and enforcing) and (r.owner = partner or ((r.shared_with_node or partner = any (r.shared_with))
          and (r.shared_until is null or r.shared_until >= current_date)))))
  )
  select reached.start, reached.id from reached limit 500 * cardinality(starts)
$$;
revoke all on function intelligence.subjects_of(uuid[], uuid, text, boolean, boolean) from public;
grant execute on function intelligence.subjects_of(uuid[], uuid, text, boolean, boolean) to waymark_node;
