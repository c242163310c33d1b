-- Keys that too many records share to compare each with each, and which records those are: what linking did not look
-- at must be seen to be so.
--
-- Who may know of a block? That a key is shared by many is itself knowledge of records, of hidden ones too. A block is
-- therefore shown to a reader only when the reader may see more of its records than the cap: then the block would be
-- capped if nothing else were on the node, and showing it, its key, its count and its date tells of nothing hidden.
-- Whoever sees fewer learns nothing, not that pairs among their own records were left out; the operator's own command,
-- which runs beside the database, says it of the whole node by rule. (trust.md rules 9, 10, 11 and 12)

create table intelligence.capped_block (
  -- Drawn, and kept from run to run for as long as the key stays overfull: an address may name it.
  id uuid primary key,
  entity_type text not null,
  rule text not null,
  -- The parts of the key, in the rule's order, as the engine names them.
  key text[] not null,
  -- Records that may share one key before it is passed over.
  cap integer not null check (cap > 0),
  -- Written by the engine alone, so that the unique key answers nobody.
  unique (entity_type, rule, key)
);

create table intelligence.capped_record (
  block uuid not null references intelligence.capped_block on delete cascade,
  record uuid not null references intelligence.record on delete cascade,
  primary key (block, record)
);
create index capped_record_record on intelligence.capped_record (record);

alter table intelligence.capped_block enable row level security;
alter table intelligence.capped_block force row level security;
alter table intelligence.capped_record enable row level security;
alter table intelligence.capped_record force row level security;

create policy use_capped on intelligence.capped_record for all to waymark_node
  using ((select safeguards.ticket_scope()) = 'engine') with check ((select safeguards.ticket_scope()) = 'engine');
-- No child stands in a block: one that turns out to be leaves at the next run, and is not counted until then. (rule 21)
create policy read_capped on intelligence.capped_record for select to waymark_node using (
  (select safeguards.ticket_scope()) = 'person'
  and exists (select 1 from intelligence.record r where r.id = record and not r.is_child)
);

create policy use_block on intelligence.capped_block for all to waymark_node
  using ((select safeguards.ticket_scope()) = 'engine') with check ((select safeguards.ticket_scope()) = 'engine');
create policy read_block on intelligence.capped_block for select to waymark_node using (
  (select safeguards.ticket_scope()) = 'person'
  and (select count(*) from (
    select 1 from intelligence.capped_record m where m.block = capped_block.id limit capped_block.cap + 1) seen) > cap
);

revoke all on intelligence.capped_block, intelligence.capped_record from public;
grant select, insert, delete on intelligence.capped_block, intelligence.capped_record to waymark_node;
grant update (cap) on intelligence.capped_block to waymark_node;
