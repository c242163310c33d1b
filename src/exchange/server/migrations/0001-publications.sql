-- What was published as IATI, and what came in as IATI from others?
--
-- A publication is a snapshot: a row that is never changed, with the hash of its files, which lie in the data folder. Taking
-- one back is a note beside it. Of a file of others the text of each activity is kept, with what its parts became, so that a
-- second reading changes nothing and what has no place among entries can be given back. (programmes.md 5, trust.md rule 32)

create table exchange.publication (
  -- Made by who publishes, so that asking twice is acting once.
  id uuid primary key,
  version integer not null unique check (version > 0),
  day date not null,
  -- SHA-256 of all names and files, in hex; the name of the folder.
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  -- [{"name": ..., "bytes": ..., "hash": ...}]
  files jsonb not null check (jsonb_typeof(files) = 'array'),
  activities integer not null check (activities > 0),
  warnings integer not null check (warnings >= 0),
  -- [{"about": ..., "reason": ...}]
  left_out jsonb not null,
  -- Null for the operator at the machine's own command line.
  member uuid,
  partner uuid not null
);

create table exchange.retraction (
  publication uuid primary key references exchange.publication (id),
  day date not null,
  reason text not null check (length(reason) between 10 and 1000),
  member uuid,
  partner uuid not null
);

create table exchange.iati_source (
  identifier text primary key check (length(identifier) between 1 and 400),
  -- The programme's or component's entry.
  entry uuid not null unique,
  -- SHA-256 of the text, in hex.
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  -- The activity as it came, with whatever others added in namespaces of their own.
  xml text not null,
  -- Prefixes and what they stand for.
  namespaces jsonb not null default '{}',
  day date not null,
  member uuid,
  partner uuid not null,
  -- Contacts of an activity are people: what nobody sends again goes after ten years, as the entries do.
  expires_at timestamptz not null default now() + interval '10 years'
);
create index iati_source_expiry on exchange.iati_source (expires_at);

-- What was published once keeps its identifier, whatever becomes of the entry.
create table exchange.iati_identifier (
  entry uuid primary key,
  identifier text not null unique check (length(identifier) between 1 and 400),
  partner uuid not null,
  expires_at timestamptz not null default now() + interval '10 years'
);
create index iati_identifier_expiry on exchange.iati_identifier (expires_at);

do $$
declare
  name text;
begin
  foreach name in array array['publication', 'retraction', 'iati_source', 'iati_identifier'] loop
    execute format('alter table exchange.%I enable row level security', name);
    execute format('alter table exchange.%I force row level security', name);
    execute format('revoke all on exchange.%I from public', name);
    execute format('grant select, insert on exchange.%I to waymark_node', name);
    execute format('create policy read_to_oversee on exchange.%I for select to waymark_node
      using ((select safeguards.ticket_purpose()) = ''oversight'' or (select safeguards.ticket_scope()) = ''door'')', name);
  end loop;
  foreach name in array array['publication', 'retraction'] loop
    execute format('create policy add_in_own_name on exchange.%I for insert to waymark_node with check (
      (select safeguards.ticket_purpose()) = ''oversight''
      and partner = (select safeguards.ticket_partner())
      and member is not distinct from (select safeguards.ticket_member()))', name);
  end loop;
  foreach name in array array['iati_source', 'iati_identifier'] loop
    execute format('create policy add_in_own_name on exchange.%I for insert to waymark_node with check (
      (select safeguards.ticket_purpose()) = ''oversight'' and partner = (select safeguards.ticket_partner()))', name);
    execute format('create policy see_expired on exchange.%I for select to waymark_node
      using ((select safeguards.ticket_scope()) = ''engine'' and expires_at <= now())', name);
    execute format('create policy remove_expired on exchange.%I for delete to waymark_node
      using ((select safeguards.ticket_scope()) = ''engine'' and expires_at <= now())', name);
    execute format('grant delete on exchange.%I to waymark_node', name);
  end loop;
  -- A newer file of the same activity takes the place of the older one.
  create policy bring_anew on exchange.iati_source for update to waymark_node
    using ((select safeguards.ticket_purpose()) = 'oversight')
    with check ((select safeguards.ticket_purpose()) = 'oversight' and partner = (select safeguards.ticket_partner()));
  grant update on exchange.iati_source to waymark_node;
end $$;
