-- Decisions that are to be made later, and what became of them.
create table scheduled_change (
    id             bigint generated always as identity primary key,
    at             timestamptz not null,
    proposed       text not null, -- the set as JSON, as it was asked for
    author         text not null,
    created_at     timestamptz not null,
    state          text not null check (state in ('WAITING', 'APPLIED', 'REFUSED', 'CANCELED')),
    settled_at     timestamptz,
    first_revision bigint,
    last_revision  bigint,
    code           text,
    explanation    text,
    settled_by     text,
    check ((state = 'WAITING') = (settled_at is null)),
    check ((state = 'APPLIED') = (first_revision is not null))
);
create index scheduled_change_that_waits on scheduled_change (at, id) where state = 'WAITING';
