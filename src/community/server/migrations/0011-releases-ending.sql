-- A release that is taken back is "ending" until its records have ended, so that one on which the node died is seen and can
-- be finished; and it is known by which names its facts went out, also before anybody noted which records they became.
-- (trust.md rule 18)
alter table community.release drop constraint release_state_check;
alter table community.release add constraint release_state_check
  check (state in ('begun', 'done', 'ending', 'withdrawn'));
alter table community.release add column fact_keys uuid[] not null default '{}';
