-- What was put in: the file, what it was taken for, how far it came, and what it did.

create table intelligence.import (
  id uuid primary key,
  partner uuid not null,
  member uuid,
  source uuid references intelligence.source,
  file_name text not null,
  bytes bigint not null,
  file_hash bytea,
  format text,
  mapping jsonb,
  handling jsonb,
  state text not null default 'staged'
    check (state in ('staged', 'checking', 'checked', 'running', 'done', 'cancelled', 'failed')),
  progress double precision not null default 0 check (progress between 0 and 1),
  -- How many items of the file are committed: where a crashed import goes on.
  items_done bigint not null default 0,
  counts jsonb not null default '{"added":0,"changed":0,"skipped":0,"refused":0}',
  records_by_type jsonb not null default '{}',
  unknown_columns jsonb not null default '[]',
  warnings jsonb not null default '[]',
  preview jsonb,
  proposals integer,
  error jsonb,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  -- The staged file and this line go after a while: files hold personal data.
  expires_at timestamptz not null default now() + interval '30 days'
);
create index import_list on intelligence.import (partner, created_at desc);

alter table intelligence.import enable row level security;
alter table intelligence.import force row level security;
create policy own_imports on intelligence.import for all to waymark_node
  using (partner = (select safeguards.ticket_partner()) and (select safeguards.ticket_scope()) in ('own', 'person'))
  with check (partner = (select safeguards.ticket_partner()) and (select safeguards.ticket_scope()) in ('own', 'person'));

revoke all on intelligence.import from public;
grant select, insert, update on intelligence.import to waymark_node;
-- The node finds what was under way when it stopped.
create policy find_interrupted on intelligence.import for select to waymark_node
  using ((select safeguards.ticket_scope()) = 'engine');
