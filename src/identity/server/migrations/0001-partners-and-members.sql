-- Who works on the node, for which partner, and how do they prove it is them?
--
-- Only the node at its door (sign-in) and an administrator's purpose reach members; nobody without a ticket
-- reaches anything. The partners' names are known to all who work on the node.

create table identity.partner (
  id uuid primary key,
  name text not null unique,
  kind text not null,
  country text check (country ~ '^[A-Z]{2}$'),
  created_at timestamptz not null default now(),
  suspended_at timestamptz
);

create table identity.member (
  id uuid primary key,
  partner uuid not null references identity.partner,
  name text not null,
  email text not null unique check (email = lower(email)),
  roles text[] not null check (cardinality(roles) > 0),
  child_trained boolean not null default false,
  created_at timestamptz not null default now(),
  suspended_at timestamptz
);
create index member_partner on identity.member (partner);

create table identity.password (
  member uuid primary key references identity.member on delete cascade,
  -- Argon2id, with its parameters.
  hash text not null,
  -- The TOTP secret (RFC 6238), sealed with a key that is not in the database.
  sealed_secret bytea not null,
  -- A code is good once: the time step of the last one taken.
  last_step bigint not null default 0
);

-- Wrong attempts since the last right one, and until when no further is heard; for whatever address was entered, so
-- that a pause does not tell which addresses are members'. Forgotten a day after the last attempt.
create table identity.attempt (
  -- SHA-256 of the e-mail address.
  address bytea primary key,
  failures integer not null default 0,
  locked_until timestamptz,
  last_at timestamptz not null default now()
);
create index attempt_last on identity.attempt (last_at);

create table identity.passkey (
  id text primary key,
  member uuid not null references identity.member on delete cascade,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  created_at timestamptz not null default now()
);
create index passkey_member on identity.passkey (member);

create table identity.challenge (
  challenge text primary key,
  expires_at timestamptz not null
);

-- Tokens are kept as SHA-256 only: who reads the table cannot sign in with it.
create table identity.invitation (
  token_hash bytea primary key,
  member uuid not null references identity.member on delete cascade,
  sealed_secret bytea not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  -- On a demonstration node a link signs in as often as it is opened.
  demonstration boolean not null default false
);

create table identity.session (
  token_hash bytea primary key,
  member uuid not null references identity.member on delete cascade,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index session_member on identity.session (member);

do $$
declare
  name text;
begin
  foreach name in array array['partner', 'member', 'password', 'attempt', 'passkey', 'challenge', 'invitation', 'session'] loop
    execute format('alter table identity.%I enable row level security', name);
    execute format('alter table identity.%I force row level security', name);
    execute format('create policy at_the_door on identity.%I for all to waymark_node
      using ((select safeguards.ticket_scope()) = ''door'') with check ((select safeguards.ticket_scope()) = ''door'')', name);
  end loop;
end $$;

create policy known_to_all on identity.partner for select to waymark_node
  using ((select safeguards.ticket_purpose()) is not null);
create policy administer on identity.partner for all to waymark_node
  using ((select safeguards.ticket_purpose()) = 'administration')
  with check ((select safeguards.ticket_purpose()) = 'administration');
create policy administer on identity.member for all to waymark_node
  using ((select safeguards.ticket_purpose()) = 'administration')
  with check ((select safeguards.ticket_purpose()) = 'administration');
create policy administer on identity.invitation for insert to waymark_node
  with check ((select safeguards.ticket_purpose()) = 'administration' and not demonstration);
-- An administrator may end sessions and see that a member has set up a way in, not how.
create policy administer on identity.session for delete to waymark_node
  using ((select safeguards.ticket_purpose()) = 'administration');
create policy administer_see on identity.session for select to waymark_node
  using ((select safeguards.ticket_purpose()) = 'administration');
create policy administer_see on identity.password for select to waymark_node
  using ((select safeguards.ticket_purpose()) = 'administration');
create policy administer_see on identity.passkey for select to waymark_node
  using ((select safeguards.ticket_purpose()) = 'administration');

grant select, insert, update on identity.partner, identity.member to waymark_node;
grant select, insert, update, delete on identity.password, identity.attempt, identity.passkey, identity.challenge,
  identity.invitation, identity.session to waymark_node;
