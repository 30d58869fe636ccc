-- What the servers know of the job definitions; the files stay the truth.
create table job (
  name text primary key,
  definition jsonb not null,
  paused timestamptz,
  next_fire timestamptz,                    -- none: begins only when somebody asks for it
  last_fire timestamptz);

-- New files in a watched folder, until they have settled.
create table arrival (
  job text references job on delete cascade,
  path text,
  bytes bigint not null,
  modified bigint not null,
  since timestamptz not null,               -- when it was first seen as it is now
  primary key (job, path));

-- Files as they looked when they were last taken in: what looks the same is not hashed again.
create table seen_file (
  path text primary key,
  bytes bigint not null,
  modified bigint not null,                 -- nanoseconds since 1970
  key text not null,                        -- what the file system calls it
  sha256 text,                              -- none where it was refused
  media_type text,
  pages int not null default 0);

alter table run drop constraint run_state_check;
alter table run add constraint run_state_check check
  (state in ('QUEUED', 'INTAKE', 'RUNNING', 'STOPPING', 'STOPPED', 'CLOSING', 'COMPLETED', 'FAILED'));
alter table run add counted boolean not null default false;  -- intake is over: found is final
alter table run add pages int not null default 0;            -- these two when it has ended
alter table run add pages_read int not null default 0;
update run set counted = state not in ('INTAKE', 'FAILED'),
  pages = (select coalesce(sum(c.pages), 0) from run_record c where c.run = run.id),
  pages_read = (select coalesce(sum(c.pages_read), 0) from run_record c where c.run = run.id);
create index on run (job) where ended is null;

alter table run add abandoned boolean not null default false;  -- what is pending is given up as soon as nothing is in work

-- A file is in a run once, however often its intake is broken off.
create unique index run_record_file on run_record (run, file);

-- Organisations whose statements have to be counted again, with the next run that closes.
create table recount (organisation text primary key);

-- Lots of more urgent jobs first, and among equals the first lots of every run.
create index scheduled_tasks_turn on scheduled_tasks (priority desc, execution_time);
