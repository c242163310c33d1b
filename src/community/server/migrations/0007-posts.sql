-- Questions, answers and tips of people on the move, and what moderators decided on them.
--
-- No name, address or hour: a post has a day, a key that its device made for this one leg, and an end. Nothing is shown
-- before a named moderator has published it. (trust.md rules 32, 42 and 48; T1, T12)

create table community.post (
  id uuid primary key default gen_random_uuid(),
  leg text not null check (leg ~ '^[a-z0-9-]{1,120}$'),
  kind text not null check (kind in ('question', 'answer', 'tip')),
  -- The question that an answer answers.
  about uuid,
  language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$'),
  text text not null check (length(text) <= 1000),
  -- Public key of the device on this leg.
  author bytea not null check (octet_length(author) = 32),
  -- SHA-256 of what was signed and of the key: by it the author asks what became of the post.
  digest bytea not null unique check (octet_length(digest) = 32),
  -- Of arrival, UTC.
  day date not null,
  -- What came while more came than moderators can read lies in the cold lane: read later, never dropped.
  lane text not null check (lane in ('open', 'cold')),
  state text not null default 'waiting' check (state in ('waiting', 'published', 'refused', 'withdrawn')),
  -- What is published, blanks in place, and under which pseudonym.
  shown text,
  pseudonym text,
  until date,
  -- Why it was refused or withdrawn, and who decided last.
  reason text,
  decided_by uuid,
  decided_on date,
  version integer not null default 1,
  expires_at timestamptz not null,
  check ((kind = 'answer') = (about is not null)),
  check ((state = 'published') <= (shown is not null and pseudonym is not null and until is not null)),
  check ((state in ('refused', 'withdrawn')) = (reason is not null)),
  check ((state = 'waiting') or (decided_by is not null and decided_on is not null))
);
create index post_queue on community.post (state, lane, day, id);
create index post_leg on community.post (leg, state);
create index post_author on community.post (author);
create index post_expiry on community.post (expires_at);

-- Who decided what, which findings they let stand and which parts they blanked: places in the text, never the text.
create table community.post_decision (
  id uuid primary key default gen_random_uuid(),
  post uuid not null,
  -- SHA-256 of the author's key.
  author bytea not null check (octet_length(author) = 32),
  act text not null check (act in ('publish', 'refuse', 'withdraw', 'reopen', 'uphold', 'overturn')),
  reason text,
  confirmed jsonb not null default '[]',
  blanks jsonb not null default '[]',
  member uuid not null,
  partner uuid not null,
  day date not null,
  expires_at timestamptz not null
);
create index post_decision_author on community.post_decision (author, member);
create index post_decision_post on community.post_decision (post);
create index post_decision_expiry on community.post_decision (expires_at);

-- "This helped": once for each key and post.
create table community.post_helped (
  post uuid not null references community.post on delete cascade,
  author bytea not null check (octet_length(author) = 32),
  day date not null,
  expires_at timestamptz not null,
  primary key (post, author)
);
create index post_helped_expiry on community.post_helped (expires_at);

create table community.post_appeal (
  post uuid primary key references community.post on delete cascade,
  text text not null check (length(text) <= 500),
  day date not null,
  state text not null default 'waiting' check (state in ('waiting', 'upheld', 'overturned')),
  decided_by uuid,
  expires_at timestamptz not null
);
create index post_appeal_expiry on community.post_appeal (expires_at);

alter table community.post enable row level security;
alter table community.post force row level security;
alter table community.post_decision enable row level security;
alter table community.post_decision force row level security;
alter table community.post_helped enable row level security;
alter table community.post_helped force row level security;
alter table community.post_appeal enable row level security;
alter table community.post_appeal force row level security;

-- The public door takes in what waits, reads what is published anyway, and lets expire.
create policy door_takes on community.post for insert to waymark_node
  with check ((select safeguards.ticket_scope()) = 'door' and state = 'waiting');
create policy door_publishes on community.post for select to waymark_node
  using ((select safeguards.ticket_scope()) = 'door' and (state = 'published' or expires_at <= now()));
create policy door_expires on community.post for delete to waymark_node
  using ((select safeguards.ticket_scope()) = 'door' and expires_at <= now());
create policy door_counts on community.post_helped for all to waymark_node
  using ((select safeguards.ticket_scope()) = 'door') with check ((select safeguards.ticket_scope()) = 'door');
create policy door_expires on community.post_decision for delete to waymark_node
  using ((select safeguards.ticket_scope()) = 'door' and expires_at <= now());
create policy door_sees_expired on community.post_decision for select to waymark_node
  using ((select safeguards.ticket_scope()) = 'door' and expires_at <= now());
create policy door_expires on community.post_appeal for delete to waymark_node
  using ((select safeguards.ticket_scope()) = 'door' and expires_at <= now());
create policy door_sees_expired on community.post_appeal for select to waymark_node
  using ((select safeguards.ticket_scope()) = 'door' and expires_at <= now());

-- Moderators read to prevent or to protect. What waits may name people: a body that enforces immigration law sees
-- none of it. (rule 14)
create policy moderator_reads on community.post for select to waymark_node using (
  (select safeguards.ticket_scope()) = 'person' and not (select safeguards.ticket_enforcing())
  and (select safeguards.ticket_purpose()) in ('prevention', 'protection') and expires_at > now());
create policy moderator_decides on community.post for update to waymark_node
  using ((select safeguards.ticket_scope()) = 'person' and not (select safeguards.ticket_enforcing())
    and (select safeguards.ticket_purpose()) in ('prevention', 'protection') and expires_at > now())
  with check (decided_by = (select safeguards.ticket_member()) or state = 'waiting');
create policy moderator_reads on community.post_decision for select to waymark_node using (
  (select safeguards.ticket_scope()) = 'person' and not (select safeguards.ticket_enforcing())
  and (select safeguards.ticket_purpose()) in ('prevention', 'protection') and expires_at > now());
-- A decision bears the name of the member whose ticket it is.
create policy moderator_signs on community.post_decision for insert to waymark_node with check (
  (select safeguards.ticket_scope()) = 'person' and not (select safeguards.ticket_enforcing())
  and member = (select safeguards.ticket_member()) and partner = (select safeguards.ticket_partner()));
create policy moderator_reads on community.post_helped for select to waymark_node using (
  (select safeguards.ticket_scope()) = 'person' and not (select safeguards.ticket_enforcing()));
create policy moderator_reads on community.post_appeal for select to waymark_node using (
  (select safeguards.ticket_scope()) = 'person' and not (select safeguards.ticket_enforcing())
  and (select safeguards.ticket_purpose()) in ('prevention', 'protection') and expires_at > now());
create policy moderator_decides on community.post_appeal for update to waymark_node
  using ((select safeguards.ticket_scope()) = 'person' and not (select safeguards.ticket_enforcing())
    and (select safeguards.ticket_purpose()) in ('prevention', 'protection') and expires_at > now())
  with check (decided_by = (select safeguards.ticket_member()));

grant select, insert, delete on community.post to waymark_node;
grant update (state, shown, pseudonym, until, reason, decided_by, decided_on, version, expires_at)
  on community.post to waymark_node;
grant select, insert, delete on community.post_decision, community.post_helped to waymark_node;
grant select, delete on community.post_appeal to waymark_node;
grant update (state, decided_by) on community.post_appeal to waymark_node;

-- At the door one key's posts are seen by who holds the key: the node has checked its signature. The rows come with
-- the owner's rights, so that the door itself reads nothing that waits.
create policy own_posts_checks on community.post for select to current_user
  using ((select safeguards.ticket_scope()) = 'door');
create policy own_posts_checks on community.post_appeal for select to current_user
  using ((select safeguards.ticket_scope()) = 'door');
create policy appeal_writes on community.post_appeal for insert to current_user
  with check ((select safeguards.ticket_scope()) = 'door');

create function community.posts_of(key bytea)
returns table (digest bytea, state text, reason text, appeal text)
language sql stable security definer set search_path = '' as $$
  select p.digest, p.state, p.reason, a.state from community.post p
  left join community.post_appeal a on a.post = p.id
  where p.author = key and p.expires_at > now() order by p.day desc, p.digest limit 20
$$;

-- One appeal a post, while the decision against it stands; what is not there, or is another's, is passed over.
create function community.appeal_post(key bytea, of_digest bytea, words text) returns void
language sql security definer set search_path = '' as $$
  insert into community.post_appeal (post, text, day, expires_at)
  select p.id, words, (now() at time zone 'UTC')::date, p.expires_at from community.post p
  where p.author = key and p.digest = of_digest and p.state in ('refused', 'withdrawn') and p.expires_at > now()
  on conflict (post) do nothing
$$;

-- How many posts are kept: for the guard that nothing much goes at once, without the door reading any.
create function community.posts_kept() returns integer
language sql stable security definer set search_path = '' as $$ select count(*)::integer from community.post $$;

revoke all on function community.posts_of(bytea), community.appeal_post(bytea, bytea, text), community.posts_kept()
  from public;
grant execute on function community.posts_of(bytea), community.appeal_post(bytea, bytea, text),
  community.posts_kept() to waymark_node;
