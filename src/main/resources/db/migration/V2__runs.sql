-- The queue of db-scheduler.
create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance));
create index on scheduled_tasks (execution_time);
create index on scheduled_tasks (last_heartbeat);

-- One going-through of a job. A run that is COMPLETED adds up, or the database refuses it.
create table run (
  id bigint generated always as identity primary key,
  job text not null,
  state text not null check (state in ('INTAKE', 'RUNNING', 'STOPPING', 'STOPPED', 'CLOSING', 'COMPLETED', 'FAILED')),
  definition jsonb not null,                -- the job definition as it was when the run began
  rerun_of bigint references run,
  detail text,                              -- why it FAILED
  started timestamptz not null default now(),
  ended timestamptz,
  closings int not null default 0,
  found int not null default 0,
  indexed int not null default 0,
  unchanged int not null default 0,
  refused int not null default 0,
  failed int not null default 0,
  quarantined int not null default 0,
  check (state <> 'COMPLETED' or found = indexed + unchanged + refused + failed + quarantined));

-- A part of a run: one small Spring Batch job.
create table lot (
  run bigint references run on delete cascade,
  no int,
  state text not null check (state in ('READY', 'RUNNING', 'STOPPED', 'FAILED', 'DONE')),
  epoch int not null default 1,             -- one more each time a task is scheduled for this lot: an older task is refused
  attempts int not null default 0,          -- counted before the work
  current_record int,                       -- in work: still there when the worker died
  alone boolean,                            -- no other record was in work in that worker
  found int not null,
  indexed int not null default 0,
  unchanged int not null default 0,
  refused int not null default 0,
  failed int not null default 0,
  quarantined int not null default 0,
  primary key (run, no),
  check (state <> 'DONE' or found = indexed + unchanged + refused + failed + quarantined)) with (fillfactor = 50);

-- A file that a run found. Its outcome is checkpoint, idempotence and ledger in one column.
create table run_record (
  run bigint,
  lot int,
  no int,
  file text not null,                       -- path as delivered
  sha256 text,                              -- none where intake refused it
  media_type text,
  bytes bigint,
  pages int not null default 0,
  pages_read int not null default 0,        -- went through OCR in this run
  outcome text not null default 'PENDING'
    check (outcome in ('PENDING', 'INDEXED', 'UNCHANGED', 'REFUSED', 'FAILED', 'QUARANTINED')),
  cause text,
  page int,
  detail text,
  suspect boolean not null default false,   -- was in work when a worker died
  primary key (run, lot, no),
  foreign key (run, lot) references lot on delete cascade,
  check ((cause is null) = (outcome in ('PENDING', 'INDEXED', 'UNCHANGED')))) with (fillfactor = 80);
create index on run_record (sha256);

-- What the archive holds: every accepted record, under which names it came, and which reading of it is in the index.
create table holding (
  sha256 text primary key,
  media_type text not null,
  bytes bigint not null,
  accessioned timestamptz not null default now(),
  indexed_as text);                         -- fingerprint of the document that the index holds

create table holding_file (
  sha256 text not null references holding,
  file text not null,
  primary key (sha256, file));
