-- The queue comes in the order of what a judgement would teach, or the strongest first.

alter table intelligence.proposal
  -- As src/intelligence/teaching.ts works it out. Never shown: the page says in words what follows from what its reader sees.
  add column teaches double precision not null default 0 check (teaches >= 0);
-- Until the next linking: by uncertainty alone.
update intelligence.proposal set teaches =
  -(probability * ln(probability) + (1 - probability) * ln(1 - probability)) / ln(2)
  where probability > 0 and probability < 1;

drop index intelligence.proposal_queue, intelligence.proposal_queue_of_type;
create index proposal_teaches on intelligence.proposal (counted, teaches, a, b);
create index proposal_teaches_of_type on intelligence.proposal (entity_type, counted, teaches, a, b);
create index proposal_strongest on intelligence.proposal (counted, bits, a, b);
create index proposal_strongest_of_type on intelligence.proposal (entity_type, counted, bits, a, b);
