-- What was told of each leg, as far as risk is computed from it, and the public incidents that some of it came from.
--
-- An observation names nobody and has no finer time than a day. Still, few observations of a leg may point at who told: a
-- partner sees its own and those of public registers, never another's. The node itself, when it publishes, sees all but
-- those about children. (trust.md rules 9, 21, 36, 42)

create table community.observation (
  -- Random: tells neither order nor time.
  id uuid primary key,
  owner uuid not null,
  -- Id of a leg in the map of routes.
  leg text not null,
  kind text not null check (kind in ('recruitment-fraud', 'extortion', 'detention', 'violence', 'sexual-violence',
    'kidnapping', 'forced-labour', 'missing-and-dead', 'document-seizure', 'child-separation')),
  day date not null,
  -- Opaque: a keyed hash of who told, or the id of a public incident.
  origin text not null check (length(origin) between 1 and 200),
  channel text not null check (channel in ('report', 'vouched', 'partner', 'incident')),
  reliability text not null check (reliability in ('A', 'B', 'C', 'D', 'E', 'F')),
  credibility smallint not null check (credibility between 1 and 6),
  vetted boolean not null,
  persons integer not null check (persons >= 1),
  child boolean not null,
  expires_at timestamptz not null
);
create index observation_leg on community.observation (leg, kind);
create index observation_origin on community.observation (owner, origin);
create index observation_expiry on community.observation (expires_at);

-- Parts of incidents as a public register tells them, each on a leg or with the reason why not.
create table community.incident (
  owner uuid not null,
  incident text not null check (length(incident) between 1 and 100),
  part integer not null check (part > 0),
  day date not null,
  latitude double precision,
  longitude double precision,
  route text not null,
  cause text not null,
  persons integer,
  plain_figures boolean not null,
  quality smallint check (quality between 1 and 5),
  leg text,
  reason text check (reason in ('no-coordinates', 'route-not-on-map', 'off-route', 'too-far')),
  -- The version of the map that it was put on.
  map_version integer not null,
  expires_at timestamptz not null,
  -- Within one partner's own rows: the key answers nobody else. (trust.md 0.3)
  primary key (owner, incident, part),
  check ((leg is null) <> (reason is null))
);
create index incident_expiry on community.incident (expires_at);

alter table community.observation enable row level security;
alter table community.observation force row level security;
alter table community.incident enable row level security;
alter table community.incident force row level security;

create policy read_as_person on community.observation for select to waymark_node using (
  (select safeguards.ticket_scope()) = 'person'
  and expires_at > now()
  and (channel = 'incident'
    or owner = (select safeguards.ticket_partner())
      and not (select safeguards.ticket_enforcing())
      and (not child or (select safeguards.ticket_child_trained())))
);
create policy read_own on community.observation for select to waymark_node using (
  (select safeguards.ticket_scope()) = 'own' and owner = (select safeguards.ticket_partner())
);
-- The node, when it publishes: nobody's request reaches this scope, and no child's row does. (trust.md rules 21 and 41)
create policy read_at_door on community.observation for select to waymark_node using (
  (select safeguards.ticket_scope()) = 'door' and not child and expires_at > now()
);
create policy read_expired on community.observation for select to waymark_node using (
  (select safeguards.ticket_scope()) = 'engine' and expires_at <= now()
);
create policy add_own on community.observation for insert to waymark_node with check (
  (select safeguards.ticket_scope()) in ('own', 'person')
  and owner = (select safeguards.ticket_partner())
  and not (select safeguards.ticket_enforcing())
);
create policy withdraw_own on community.observation for delete to waymark_node using (
  (select safeguards.ticket_scope()) in ('own', 'person') and owner = (select safeguards.ticket_partner())
);
create policy delete_expired on community.observation for delete to waymark_node using (
  (select safeguards.ticket_scope()) = 'engine' and expires_at <= now()
);

create policy read_incident on community.incident for select to waymark_node using (
  (select safeguards.ticket_scope()) = 'person' and expires_at > now()
);
create policy read_own on community.incident for select to waymark_node using (
  (select safeguards.ticket_scope()) = 'own' and owner = (select safeguards.ticket_partner())
);
create policy read_expired on community.incident for select to waymark_node using (
  (select safeguards.ticket_scope()) = 'engine' and expires_at <= now()
);
create policy add_own on community.incident for insert to waymark_node with check (
  (select safeguards.ticket_scope()) in ('own', 'person')
  and owner = (select safeguards.ticket_partner())
  and not (select safeguards.ticket_enforcing())
);
create policy replace_own on community.incident for delete to waymark_node using (
  (select safeguards.ticket_scope()) in ('own', 'person') and owner = (select safeguards.ticket_partner())
);
create policy delete_expired on community.incident for delete to waymark_node using (
  (select safeguards.ticket_scope()) = 'engine' and expires_at <= now()
);

revoke all on community.observation, community.incident from public;
grant select, insert, delete on community.observation, community.incident to waymark_node;
