-- What is known to need two people stays so until two have said otherwise, and of several words on one day the last counts.
-- (trust.md rules 17 and 21, section 5.1)

-- The desk's key did not open it: whoever told this said that a child, officials or somebody in danger are part of it. Said
-- when a custodian is asked, and never unsaid.
alter table community.delivery add column sealed_for_two boolean not null default false;
grant update (sealed_for_two) on community.delivery to waymark_node;
alter table community.delivery no force row level security;
alter table community.peeled no force row level security;
update community.delivery d set sealed_for_two = true where d.state = 'waits-for-custodian'
  or exists (select 1 from community.peeled p where p.delivery = d.id);
alter table community.delivery force row level security;
alter table community.peeled force row level security;

-- It may be about a child until somebody who has read it says that it is not. (rule 21)
drop policy desk_opens on community.peeled;
create policy desk_opens on community.peeled for select to waymark_node
  using ((member <> (select safeguards.ticket_member())
      or exists (select 1 from community.opening o where o.delivery = peeled.delivery and o.part = 'peeled'
        and o.member <> (select safeguards.ticket_member())))
    and exists (select 1 from community.delivery d where d.id = delivery
      and (d.child = 'no' or (select safeguards.ticket_child_trained()))));

-- In which order consents and refusals were recorded; no time of day.
alter table community.consent add column ordinal bigint generated always as identity;
