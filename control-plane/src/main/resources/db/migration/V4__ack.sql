-- What each process said last of what holds in it, whichever replica heard it.
create table ack (
    region     text not null,
    process    text not null,
    instance   text not null,
    epoch      bigint not null,
    revision   bigint not null,
    source     text not null,
    applied_at timestamptz not null,
    since      timestamptz not null,
    last_seen  timestamptz not null,
    overrides  text not null, -- what the region decided for itself, as JSON
    primary key (region, process, instance)
);
create index ack_by_last_seen on ack (last_seen);

-- How long decisions took until they were acknowledged: a histogram of each region.
create table push_time (
    region         text not null,
    at_most_millis bigint not null, -- -1 for everything above
    times          bigint not null,
    sum_millis     bigint not null,
    primary key (region, at_most_millis)
);
