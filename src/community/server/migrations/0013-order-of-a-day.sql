-- Once a day is over, what people on the move caused to be written on it is written anew, in random order and by one
-- transaction. What PostgreSQL keeps with every row (which transaction wrote it, where it lies) then tells no longer in
-- which order the rows of a day came, nor between which entries of the log of acts. (trust.md rule 42)

create table community.order_forgotten (
  singleton boolean primary key default true check (singleton),
  -- Of the days before this one nothing is left to do.
  before date not null
);
alter table community.order_forgotten enable row level security;
alter table community.order_forgotten force row level security;

-- The login of the node may neither read most of these rows nor write these columns: the function does it with the
-- owner's rights, at the public door alone.
create policy order_is_kept on community.order_forgotten for all to current_user
  using ((select safeguards.ticket_scope()) = 'door') with check ((select safeguards.ticket_scope()) = 'door');
create policy order_reads on community.envelope for select to current_user
  using ((select safeguards.ticket_scope()) = 'door');
create policy order_writes on community.envelope for update to current_user
  using ((select safeguards.ticket_scope()) = 'door');
create policy order_reads on community.envelope_body for select to current_user
  using ((select safeguards.ticket_scope()) = 'door');
create policy order_writes on community.envelope_body for update to current_user
  using ((select safeguards.ticket_scope()) = 'door');
create policy order_reads on community.delivery for select to current_user
  using ((select safeguards.ticket_scope()) = 'door');
create policy order_writes on community.delivery for update to current_user
  using ((select safeguards.ticket_scope()) = 'door');
create policy order_reads on community.spent for select to current_user
  using ((select safeguards.ticket_scope()) = 'door');
create policy order_writes on community.spent for update to current_user
  using ((select safeguards.ticket_scope()) = 'door');
create policy order_writes on community.post for update to current_user
  using ((select safeguards.ticket_scope()) = 'door');
create policy order_reads on community.post_helped for select to current_user
  using ((select safeguards.ticket_scope()) = 'door');
create policy order_writes on community.post_helped for update to current_user
  using ((select safeguards.ticket_scope()) = 'door');
create policy order_writes on community.post_appeal for update to current_user
  using ((select safeguards.ticket_scope()) = 'door');

-- Long values lie in a table of their own, which numbers them as they come: joining nothing to them makes them new ones.
-- `lifetimes`: after how many days a row of `spent` expires, which has no day of its own.
create function community.forget_order(lifetimes integer[]) returns void
language plpgsql security definer set search_path = '' as $$
declare
  -- What began before midnight has been written by then.
  today date := ((clock_timestamp() - interval '10 minutes') at time zone 'UTC')::date;
  since date;
  one record;
begin
  -- One at a time: who comes while another is at it has nothing left to do.
  if not pg_try_advisory_xact_lock(36743663) then return; end if;
  select coalesce((select f.before from community.order_forgotten f), '-infinity') into since;
  if since >= today then return; end if;
  for one in select e.id from community.envelope e where e.day >= since and e.day < today order by gen_random_uuid() loop
    update community.envelope set day = day where id = one.id;
    update community.envelope_body set ciphertext = ciphertext || ''::bytea where envelope = one.id;
  end loop;
  for one in select d.id from community.delivery d where d.day >= since and d.day < today order by gen_random_uuid() loop
    update community.delivery set day = day where id = one.id;
  end loop;
  for one in select s.hash from community.spent s
    where exists (select from unnest(lifetimes) as days
      where (s.expires_at at time zone 'UTC')::date - days >= since and (s.expires_at at time zone 'UTC')::date - days < today)
    order by gen_random_uuid() loop
    update community.spent set hash = hash where hash = one.hash;
  end loop;
  for one in select p.id from community.post p where p.day >= since and p.day < today order by gen_random_uuid() loop
    update community.post set text = text || '' where id = one.id;
  end loop;
  for one in select h.post, h.author from community.post_helped h
    where h.day >= since and h.day < today order by gen_random_uuid() loop
    update community.post_helped set day = day where post = one.post and author = one.author;
  end loop;
  for one in select a.post from community.post_appeal a
    where a.day >= since and a.day < today order by gen_random_uuid() loop
    update community.post_appeal set text = text || '' where post = one.post;
  end loop;
  insert into community.order_forgotten as kept (before) values (today)
    on conflict (singleton) do update set before = excluded.before;
end $$;

revoke all on function community.forget_order(integer[]) from public;
grant execute on function community.forget_order(integer[]) to waymark_node;
