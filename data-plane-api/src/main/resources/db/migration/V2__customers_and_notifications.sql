create table customer (
    id         uuid        primary key,
    phone      text        not null unique,
    name       text        not null,
    created_at timestamptz not null
);

alter table redemption
    add column notification text not null default 'PENDING'
        check (notification in ('PENDING', 'DELIVERED', 'FAILED')),
    add column notified_at  timestamptz;
