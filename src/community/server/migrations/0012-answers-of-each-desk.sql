-- A mailbox holds four answers, of every desk that the report went to. Of more, one goes that is the oldest of the desk that
-- has most there: who writes often does not push out what another wrote.

-- Null for answers that were put before.
alter table community.answer add column partner uuid;

create or replace function community.put_answer(to_delivery uuid, answer bytea) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  into_mailbox bytea;
  place integer;
begin
  select e.mailbox into into_mailbox from community.delivery d join community.envelope e on e.id = d.envelope
    where d.id = to_delivery and d.partner = safeguards.ticket_partner();
  if into_mailbox is null then return false; end if;
  perform pg_advisory_xact_lock(hashtext(encode(into_mailbox, 'hex')));
  select coalesce(max(a.ordinal), 0) + 1 into place from community.answer a where a.mailbox = into_mailbox;
  insert into community.answer (mailbox, ordinal, ciphertext, partner, expires_at)
    values (into_mailbox, place, answer, safeguards.ticket_partner(), date_trunc('day', now(), 'UTC') + interval '180 days');
  delete from community.answer a where a.mailbox = into_mailbox and a.ordinal in (
    select one.ordinal from (
      select b.ordinal, count(*) over (partition by b.partner) as of_desk, count(*) over () as held
      from community.answer b where b.mailbox = into_mailbox and b.expires_at > now()) one
    where one.held > 4 and one.ordinal < place order by one.of_desk desc, one.ordinal limit 1);
  return true;
end $$;
