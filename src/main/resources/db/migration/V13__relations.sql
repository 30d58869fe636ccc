-- What became of organisations in the world, as a source tells it; never deleted, only taken back.
create table organisation_relation (
    id            bigint generated always as identity primary key,
    kind          text not null,
    organisation  text not null references organisation (id),
    -- none where it was dissolved
    other         text references organisation (id),
    -- the same day, where it is known to the day
    earliest      date not null,
    latest        date not null check (latest >= earliest),
    source        text not null,
    entered_by    text not null,
    taken_back_by text,
    taken_back_at timestamptz
);
create unique index organisation_relation_in_force
    on organisation_relation (kind, organisation, other) nulls not distinct where taken_back_at is null;
