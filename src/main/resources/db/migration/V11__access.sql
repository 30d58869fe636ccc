-- Who may come in. Passwords and tokens are kept as hashes only.
create table account (
  name text primary key check (name ~ '^[a-z0-9][a-z0-9._-]{0,63}$'),
  password text not null,
  role text not null check (role in ('READER', 'REVIEWER', 'OPERATOR', 'ADMIN')),
  created timestamptz not null default now());

create table token (
  id bigint generated always as identity primary key,
  name text not null,                       -- what it is for
  hash text not null unique,                -- SHA-256
  role text not null check (role in ('READER', 'REVIEWER', 'OPERATOR', 'ADMIN')),
  created timestamptz not null default now(),
  revoked timestamptz);

-- What people and programs did. Each entry holds the hash of the one before it, so that none can be changed or taken out unseen.
create table audit (
  seq bigint primary key,
  at text not null,                         -- as it went into the hash
  actor text not null,
  action text not null,
  subject text not null,
  detail text not null,
  previous text not null,
  hash text not null);

create function audit_stays() returns trigger language plpgsql as
  $$ begin raise exception 'the audit log is only written to at its end'; end $$;
create trigger audit_stays before update or delete or truncate on audit execute function audit_stays();
