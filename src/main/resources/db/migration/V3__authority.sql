-- The authority file: organisations, every form under which they are known, every mention, every person's judgement.

create table organisation (
    id        text primary key,
    name      text not null,
    -- where a merge leads; the row and all that is filed under it stay, so that a merge can be undone
    redirect  text references organisation (id),
    -- the end of the redirects, kept here so that no lookup has to follow a chain
    root      text not null references organisation (id),
    minted_at timestamptz not null default now()
);
create index organisation_root on organisation (root);

-- One form under which an organisation is known: acronym, name, translation and country as one entry printed them.
create table alias (
    id           bigint generated always as identity primary key,
    organisation text not null references organisation (id),
    form         text not null,
    acronym      text,
    name         text,
    translation  text,
    country      text,
    by_hand      boolean not null default false,
    unique (organisation, form)
);
create index alias_form on alias (form);

-- The candidate keys of an alias, hashed: what is looked up for every mention that comes in.
create table alias_block (
    block bigint not null,
    alias bigint not null references alias (id) on delete cascade,
    primary key (block, alias)
);
create index alias_block_alias on alias_block (alias);

create table mention (
    id          text primary key,
    record      text not null,
    list        integer not null,
    position    integer not null,
    form        text not null,
    acronym     text,
    name        text,
    translation text,
    country     text,
    -- none where it could not be told
    alias       bigint references alias (id),
    judgement   text not null,
    score       double precision not null,
    evidence    jsonb not null,
    considered  jsonb not null
);
create index mention_record on mention (record);
create index mention_alias on mention (alias);
create index mention_form on mention (form);
create index mention_unsure on mention (form) where judgement = 'UNSURE';

-- A person's word on a printed form and an organisation; never deleted, only taken back.
create table judgement (
    id            bigint generated always as identity primary key,
    form          text not null,
    organisation  text not null references organisation (id),
    verdict       text not null,
    judged_by     text not null,
    judged_at     timestamptz not null,
    why           text not null,
    taken_back_by text,
    taken_back_at timestamptz
);
create unique index judgement_in_force on judgement (form, organisation) where taken_back_at is null;

-- Merges, undone merges and splits: who changed which organisation, when and why.
create table organisation_change (
    id           bigint generated always as identity primary key,
    kind         text not null,
    organisation text not null references organisation (id),
    other        text references organisation (id),
    changed_by   text not null,
    changed_at   timestamptz not null default now(),
    why          text not null
);
