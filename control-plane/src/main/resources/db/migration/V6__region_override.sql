-- What regions decided for themselves, as their instances told it, also when it is over. The end tells two about the same apart.
create table region_override (
    region     text not null,
    kind       text not null,
    key        text not null,
    expires_at timestamptz not null,
    reason     text not null,
    first_told timestamptz not null,
    last_told  timestamptz not null,
    primary key (region, kind, key, expires_at)
);
create index region_override_by_last_told on region_override (last_told);
