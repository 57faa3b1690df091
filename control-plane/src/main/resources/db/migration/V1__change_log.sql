-- Every decision of the control plane, one row each, never changed afterwards.
create table change (
    revision      bigint primary key,
    kind          text not null,
    key           text not null,
    regions       text[] not null,
    value         text not null, -- JSON as it was decided: jsonb would reorder what the hash covers
    author        text not null,
    reason        text not null,
    epoch         bigint not null,
    set_revision  bigint not null, -- the first revision of those that were appended at once
    mass_removal  boolean not null,
    at            timestamptz not null,
    previous_hash text not null,
    hash          text not null
);
create index change_by_key on change (kind, key, revision desc);

-- For those who look something up in the audit trail.
create index change_by_name on change (key, revision);
create index change_by_author on change (author, revision);
create index change_by_region on change using gin (regions);
create index change_by_time on change (at);

-- The newest revision. Writers take turns on this one row, so that revisions have no gap on any number of replicas.
create table change_head (
    id       integer primary key check (id = 1),
    epoch    bigint not null, -- grows when a standby or a restored backup takes over
    revision bigint not null,
    hash     text not null
);
insert into change_head values (1, 1, 0, repeat('0', 64));

create function refuse_to_rewrite() returns trigger language plpgsql as $$
begin
    raise exception 'the change log is append-only';
end $$;
create trigger change_is_append_only before update or delete or truncate on change
    for each statement execute function refuse_to_rewrite();
