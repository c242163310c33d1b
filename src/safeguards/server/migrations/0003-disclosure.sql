-- What has publishing numbers cost in privacy? One row a release, added and never changed; everybody may add it up.
--
-- The node's login adds rows only through spend_privacy, which holds a lock while it adds up, so that two releases at once
-- cannot spend the same budget twice, and which no setting of the node can make spend more than the weakest policy allows.
-- (trust.md rule 36)

create table safeguards.privacy_release (
  release bigint generated always as identity primary key,
  dataset text not null check (dataset <> ''),
  -- "2026-Q4".
  quarter text not null check (quarter ~ '^\d{4}-Q[1-4]$'),
  -- Privacy loss ε. Unit: millionths.
  epsilon integer not null check (epsilon > 0 and epsilon <= 1000000),
  delta double precision not null check (delta > 0 and delta <= 1e-6),
  day date not null,
  -- Cells shown, and by reason cells held.
  released integer not null check (released >= 0),
  held jsonb not null
);
create index privacy_release_budget on safeguards.privacy_release (dataset, quarter);

alter table safeguards.privacy_release enable row level security;
alter table safeguards.privacy_release force row level security;

-- Adds a release; null, and nothing added, when the quarter's budget does not hold it. Unit of ε: millionths.
create function safeguards.spend_privacy(dataset text, day date, epsilon integer, allowed integer, delta double precision,
  released integer, held jsonb) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
  this_quarter text := to_char(spend_privacy.day, 'YYYY"-Q"Q');
  spent bigint;
  made bigint;
begin
  if (safeguards.ticket()).purpose is null then
    raise exception 'budget refused: no ticket is open' using errcode = '28000';
  end if;
  perform pg_advisory_xact_lock(hashtext('waymark.safeguards.privacy'));
  select coalesce(sum(r.epsilon), 0) into spent from safeguards.privacy_release r
    where r.dataset = spend_privacy.dataset and r.quarter = this_quarter;
  if spent + spend_privacy.epsilon > least(spend_privacy.allowed, 1000000) then
    return null;
  end if;
  insert into safeguards.privacy_release (dataset, quarter, epsilon, delta, day, released, held)
    values (spend_privacy.dataset, this_quarter, spend_privacy.epsilon, spend_privacy.delta, spend_privacy.day,
      spend_privacy.released, spend_privacy.held)
    returning release into made;
  return made;
end $$;

create policy spend_privacy_writes on safeguards.privacy_release to current_user using (true) with check (true);
create policy read_privacy on safeguards.privacy_release for select to waymark_node
  using ((select safeguards.ticket_purpose()) is not null);

revoke all on safeguards.privacy_release from public;
revoke all on function safeguards.spend_privacy(text, date, integer, integer, double precision, integer, jsonb) from public;
grant select on safeguards.privacy_release to waymark_node;
grant execute on function safeguards.spend_privacy(text, date, integer, integer, double precision, integer, jsonb)
  to waymark_node;
