-- Every record expires; what has expired is seen by nobody, and goes. (trust.md rules 32 and 33)

create policy see_expired on intelligence.record for select to waymark_node
  using ((select safeguards.ticket_scope()) = 'engine' and expires_at <= now());
create policy remove_expired on intelligence.record for delete to waymark_node
  using ((select safeguards.ticket_scope()) = 'engine' and expires_at <= now());
grant delete on intelligence.record to waymark_node;

create policy remove_expired on intelligence.import for delete to waymark_node
  using ((select safeguards.ticket_scope()) = 'engine' and expires_at <= now());
grant delete on intelligence.import to waymark_node;
create policy see_all on intelligence.import for select to waymark_node
  using ((select safeguards.ticket_scope()) = 'engine');
