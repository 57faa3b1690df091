create table coupon (
    code     text        primary key,
    campaign text        not null,
    title    text        not null,
    stock    integer     not null check (stock >= 0),
    ends_at  timestamptz not null
);

create table redemption (
    id              uuid        primary key,
    coupon          text        not null references coupon,
    customer        text        not null,
    idempotency_key text,
    redeemed_at     timestamptz not null,
    unique (coupon, customer)
);
