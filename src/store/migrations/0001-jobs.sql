-- Work that goes on after the request that asked for it: who takes it, how far it is, when it is tried again.
-- `payload` holds references (ids, file hashes), never personal data: anybody who runs the node may read it.

create table job (
  id uuid primary key default gen_random_uuid(),
  kind text not null,
  payload jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  progress double precision not null default 0 check (progress between 0 and 1),
  message_code text,
  attempts integer not null default 0,
  attempts_allowed integer not null default 5 check (attempts_allowed > 0),
  due_at timestamptz not null default now(),
  lease uuid,
  leased_until timestamptz,
  cancel_requested boolean not null default false,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  check ((state = 'running') = (lease is not null and leased_until is not null)),
  check ((state in ('done', 'failed', 'cancelled')) = (finished_at is not null))
);

create index job_due on job (kind, due_at) where state = 'waiting';
create index job_leased on job (leased_until) where state = 'running';

grant select, insert, update on job to waymark_node;
