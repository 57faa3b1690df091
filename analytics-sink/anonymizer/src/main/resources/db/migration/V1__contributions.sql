-- What is counted together: events of one type with the same public values. A row stands for as long as something of it
-- waits; its secret, by which people are told apart in this cell and in no other, goes with it.
create table cell (
    id         uuid  primary key,
    counted    text  not null,
    dimensions text  not null,
    secret     bytea not null
);

-- Events that wait to be counted. A person is a keyed hash; the id itself is stored nowhere.
create table contribution (
    event        uuid        primary key,
    cell         uuid        not null references cell,
    person       uuid        not null,
    window_start timestamptz not null,
    window_end   timestamptz not null,
    settles_at   timestamptz not null,
    trace_parent text        not null
);
create index contribution_by_cell on contribution (cell, settles_at);
create index contribution_by_time on contribution (settles_at);

-- Events that came before, counted or not, so that one that comes again is not counted again.
create table seen_event (
    event   uuid        primary key,
    seen_at timestamptz not null
);
create index seen_event_by_time on seen_event (seen_at);

-- Tells apart two facts of the same cell and the same window.
create sequence fact_generation;
