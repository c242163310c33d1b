-- Who reads, and why? A ticket says it, once a transaction, and row policies ask the ticket.
--
-- The node's login can write any setting, so a setting proves nothing. A ticket is text with a MAC (HMAC-SHA-256,
-- RFC 2104) whose key the node's login cannot read, bound to this backend and this transaction: a stolen ticket
-- opens nothing anywhere else. (trust.md 0.2)

create table safeguards.ticket_key (
  singleton boolean primary key default true check (singleton),
  -- The key XOR ipad and XOR opad, 64 bytes each, so that HMAC needs no extension.
  inner_pad bytea not null check (octet_length(inner_pad) = 64),
  outer_pad bytea not null check (octet_length(outer_pad) = 64)
);

-- One row a backend, overwritten at each transaction: the row only counts while its transaction runs.
create unlogged table safeguards.open_ticket (
  backend integer primary key,
  transaction xid8 not null,
  scope text not null check (scope in ('person', 'own', 'engine', 'door', 'none')),
  member uuid,
  partner uuid,
  enforcing boolean not null,
  child_trained boolean not null,
  oversees boolean not null,
  purpose text not null check (purpose in ('protection', 'analysis', 'investigation', 'prosecution', 'prevention',
    'oversight', 'administration', 'linking')),
  case_reference text
) with (fillfactor = 50);

alter table safeguards.ticket_key enable row level security;
alter table safeguards.open_ticket enable row level security;

create function safeguards.open_ticket(payload text, mac bytea) returns void
language plpgsql security definer set search_path = '' as $$
declare
  expected bytea;
  said jsonb;
begin
  select sha256(k.outer_pad || sha256(k.inner_pad || convert_to(payload, 'UTF8'))) into expected
    from safeguards.ticket_key k;
  -- Hashing both sides keeps the comparison from telling how many leading bytes were right.
  if expected is null or mac is null or sha256(expected) <> sha256(mac) then
    raise exception 'ticket refused: not signed by this node' using errcode = '28000';
  end if;
  said := payload::jsonb;
  -- "is distinct from", and "not later" below: what a ticket leaves unsaid counts against it.
  if (said ->> 'backend')::integer is distinct from pg_backend_pid()
     or (said ->> 'transaction')::xid8 is distinct from pg_current_xact_id() then
    raise exception 'ticket refused: made for another transaction' using errcode = '28000';
  end if;
  if ((said ->> 'expires')::timestamptz > clock_timestamp()) is not true then
    raise exception 'ticket refused: expired' using errcode = '28000';
  end if;
  insert into safeguards.open_ticket as open
    (backend, transaction, scope, member, partner, enforcing, child_trained, oversees, purpose, case_reference)
  values (pg_backend_pid(), pg_current_xact_id(), said ->> 'scope', (said ->> 'member')::uuid,
    (said ->> 'partner')::uuid, (said ->> 'enforcing')::boolean, (said ->> 'childTrained')::boolean,
    (said ->> 'oversees')::boolean, said ->> 'purpose', said ->> 'case')
  on conflict (backend) do update set
    transaction = excluded.transaction, scope = excluded.scope, member = excluded.member,
    partner = excluded.partner, enforcing = excluded.enforcing, child_trained = excluded.child_trained,
    oversees = excluded.oversees, purpose = excluded.purpose, case_reference = excluded.case_reference
  where open.transaction <> excluded.transaction;
  if not found then
    raise exception 'ticket refused: this transaction has one already' using errcode = '28000';
  end if;
end $$;

create function safeguards.ticket() returns safeguards.open_ticket
language sql stable security definer set search_path = '' as $$
  select t from safeguards.open_ticket t
  where t.backend = pg_backend_pid() and t.transaction = pg_current_xact_id_if_assigned()
$$;

create function safeguards.ticket_scope() returns text language sql stable set search_path = '' as
  $$ select (safeguards.ticket()).scope $$;
create function safeguards.ticket_member() returns uuid language sql stable set search_path = '' as
  $$ select (safeguards.ticket()).member $$;
create function safeguards.ticket_partner() returns uuid language sql stable set search_path = '' as
  $$ select (safeguards.ticket()).partner $$;
create function safeguards.ticket_purpose() returns text language sql stable set search_path = '' as
  $$ select (safeguards.ticket()).purpose $$;
create function safeguards.ticket_enforcing() returns boolean language sql stable set search_path = '' as
  $$ select coalesce((safeguards.ticket()).enforcing, true) $$;
create function safeguards.ticket_child_trained() returns boolean language sql stable set search_path = '' as
  $$ select coalesce((safeguards.ticket()).child_trained, false) $$;
create function safeguards.ticket_oversees() returns boolean language sql stable set search_path = '' as
  $$ select coalesce((safeguards.ticket()).oversees, false) $$;

revoke all on all tables in schema safeguards from public;
revoke all on all functions in schema safeguards from public;
grant execute on all functions in schema safeguards to waymark_node;
