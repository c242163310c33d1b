-- What operations let programmes know: numbers after disclosure control, with the record of that control.
--
-- No key here leads back: no report, person, case or partner; no true count; no time finer than a day. Only the node writes,
-- and only adds: what came out otherwise is a new revision beside the old one. (programmes.md section 4, trust.md rule 36)

create table programmes.indicator_fact (
  id uuid primary key default gen_random_uuid(),
  indicator text not null check (indicator ~ '^OPS-\d{2}$'),
  -- Whole calendar quarters.
  period_start date not null check (period_start = date_trunc('quarter', period_start)),
  period_end date not null check (period_end + 1 = date_trunc('quarter', period_end + 1) and period_end > period_start),
  -- Never finer than the first level of administration, or a segment of a corridor; null for all places together.
  place text check (place ~ '^([A-Z]{2}(-[A-Z0-9]{1,3})?|[a-z0-9-]{1,60}--[a-z0-9-]{1,60})$'),
  kind text not null check (kind in ('ratio', 'count')),
  numerator integer check (numerator >= 0),
  n integer check (n >= 0),
  partners integer check (partners >= 0),
  mechanism text not null check (mechanism in ('none', 'two-sided geometric')),
  epsilon double precision check (epsilon > 0 and epsilon <= 1),
  rounded_to integer not null check (rounded_to >= 1),
  draws integer not null check (draws >= 0),
  lag_days integer not null check (lag_days >= 0),
  held text check (held in ('below-floor', 'few-contributors', 'dominated', 'complementary', 'complementary-for-now',
    'too-new', 'operation-open', 'budget-spent')),
  released date not null,
  revision integer not null check (revision >= 1),
  -- SHA-256 of the seed of the noise, so that it can be shown later which noise it was; hexadecimal.
  seed_commitment text check (seed_commitment ~ '^[0-9a-f]{64}$'),
  unique nulls not distinct (indicator, period_start, period_end, place, revision),
  -- What is held tells no number at all.
  check (held is null or (numerator is null and n is null and partners is null)),
  check (held is not null or (n is not null and partners is not null and (numerator is null) = (kind = 'count'))),
  check (numerator is null or numerator <= n),
  -- Numbers about people carry noise, are rounded and old; the node's own failings are told as they are.
  check (held is not null or indicator = 'OPS-12'
    or (mechanism = 'two-sided geometric' and epsilon <= 0.5 and rounded_to >= 5 and n % rounded_to = 0
      and lag_days >= 45 and released >= period_end + lag_days and partners >= 3))
);
create index indicator_fact_order on programmes.indicator_fact (indicator, period_start, period_end, place);

alter table programmes.indicator_fact enable row level security;
alter table programmes.indicator_fact force row level security;

create policy node_adds on programmes.indicator_fact for insert to waymark_node
  with check ((select safeguards.ticket_scope()) in ('door', 'engine'));
create policy node_reads on programmes.indicator_fact for select to waymark_node
  using ((select safeguards.ticket_scope()) in ('door', 'engine'));
create policy read_to_oversee on programmes.indicator_fact for select to waymark_node
  using ((select safeguards.ticket_purpose()) = 'oversight');

revoke all on programmes.indicator_fact from public;
grant select, insert on programmes.indicator_fact to waymark_node;
