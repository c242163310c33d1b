-- Which map of routes stands, and which stood before?
--
-- Every version is kept whole: what a published page said can always be read beside the map it was said of. Nothing here is
-- about a person on the move. Version 1 is the map that every node begins with; it is written down with the first change.
-- Versions are numbered by the node alone, so the key tells no partner more than the list of versions does.

create table community.route_map (
  version integer primary key check (version > 0),
  -- Who saved it; both null for the map that came with the program.
  partner uuid,
  member uuid,
  -- What was changed and why, in the member's words.
  words text not null check (length(words) between 1 and 500),
  -- Places, legs, corridors and credit.
  content jsonb not null,
  saved_on date not null default current_date,
  check ((partner is null) = (member is null) and (partner is not null or version = 1))
);

alter table community.route_map enable row level security;
alter table community.route_map force row level security;

-- The map is public. A ticket is asked for all the same: no row without somebody who asks. (trust.md rule 1)
create policy read_map on community.route_map for select to waymark_node
  using ((select safeguards.ticket_scope()) is not null);
-- Whoever enforces immigration law draws no map for those who travel. (trust.md rule 14)
create policy save_map on community.route_map for insert to waymark_node with check (
  (select safeguards.ticket_scope()) in ('person', 'own')
  and not (select safeguards.ticket_enforcing())
  and (version = 1 and partner is null
    or partner = (select safeguards.ticket_partner()) and member = (select safeguards.ticket_member()))
);

revoke all on community.route_map from public;
grant select, insert on community.route_map to waymark_node;
