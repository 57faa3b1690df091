-- How flags are used: what SDKs and regions tell, added up by hour. Nothing is decided by it.
create table flag_usage (
    flag   text not null,
    region text not null,
    hour   timestamptz not null,
    answer text not null, -- yes, no, or variant:<name>
    times  bigint not null,
    primary key (flag, region, hour, answer)
);
