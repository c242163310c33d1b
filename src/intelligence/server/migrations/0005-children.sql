-- A link record names both its ends by their keys, so one end that is a child makes it a child's, whichever came first.
--
-- In the database, so that no way of writing records can leave it out. It runs with the owner's rights, because who
-- brings in need not be trained to see the child, and is let through to the partner's own records. (trust.md rules 11, 21)

create function intelligence.mark_links_of_children() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  ends uuid[] := array(select c.joins_from from changed c where c.joins_from is not null
    union select c.joins_to from changed c where c.joins_to is not null);
  children uuid[] := array(select c.id from changed c where c.is_child);
begin
  -- By arrays, so that each is looked up by its index, and nothing is looked up when there is nothing.
  if ends <> '{}' then
    children := children || array(select e.id from intelligence.record e where e.id = any (ends) and e.is_child);
  end if;
  if children <> '{}' then
    update intelligence.record l set is_child = true where l.joins_from = any (children) and not l.is_child;
    update intelligence.record l set is_child = true where l.joins_to = any (children) and not l.is_child;
  end if;
  return null;
end $$;
revoke all on function intelligence.mark_links_of_children() from public;

create policy mark_links_sees on intelligence.record for select to current_user
  using (owner = (select safeguards.ticket_partner()) and (select safeguards.ticket_scope()) in ('own', 'person'));
create policy mark_links_writes on intelligence.record for update to current_user
  using (owner = (select safeguards.ticket_partner()) and (select safeguards.ticket_scope()) in ('own', 'person'))
  with check (is_child);

-- Its own update must not call it again.
create trigger mark_links_of_added after insert on intelligence.record
  referencing new table as changed for each statement when (pg_trigger_depth() = 0)
  execute function intelligence.mark_links_of_children();
create trigger mark_links_of_changed after update on intelligence.record
  referencing new table as changed for each statement when (pg_trigger_depth() = 0)
  execute function intelligence.mark_links_of_children();
