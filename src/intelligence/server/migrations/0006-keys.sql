-- A record is added to a source of the own partner only. Asked before any key is looked at: the unique key of another
-- partner's source would otherwise answer whether that source holds a key. (trust.md 0.3, rule 12)

-- With the owner's rights, let through to the partner's own sources, because the policies of records and of sources
-- would otherwise ask one another without end.
create function intelligence.own_sources() returns setof uuid
language sql stable security definer set search_path = '' as $$
  select s.id from intelligence.source s where s.partner = safeguards.ticket_partner()
$$;
revoke all on function intelligence.own_sources() from public;
grant execute on function intelligence.own_sources() to waymark_node;
create policy own_sources_sees on intelligence.source for select to current_user
  using (partner = (select safeguards.ticket_partner()));

alter policy add_own on intelligence.record with check (
  (select safeguards.ticket_scope()) in ('own', 'person') and owner = (select safeguards.ticket_partner())
  and source in (select intelligence.own_sources())
);
