-- How the contracts stand that something was paid under; from it follows whose payments they are.
create table deal_contract (
    contract uuid primary key,
    deal uuid not null,
    history text not null
);

-- Payments, credit notes and refunds as they stand; from them and the next fact follow the postings.
create table payment (
    entry uuid primary key,
    contract uuid not null,
    payment text                       -- null where it was recorded in error
);
create index payment_by_contract on payment (contract);

-- A place that amounts fall into, with what it holds at the position reached. Numbered in order of appearance.
create table cell (
    cell int primary key,
    granularity text not null check (granularity in ('YEAR', 'MONTH')),
    dimension text not null,
    currency text not null,          -- '' for contracts whose amount is open or unknown
    year int not null,
    month int not null,              -- 0 for the whole year, or where the month is unknown
    key text not null,
    count bigint not null,
    amount numeric not null,
    unique (granularity, dimension, currency, year, month, key)
) with (fillfactor = 70);            -- room for the balances, which change with every batch

-- Append-only. Every posting also carries what its two cells hold after it, so that a figure as known at position P is
-- one look-up for each cell, however many postings there are.
create table posting (
    position bigint not null,
    ordinal int not null,
    deal uuid not null,
    day int,
    count int not null,
    amount numeric,
    year_cell int not null,
    year_count bigint not null,
    year_amount numeric not null,
    month_cell int not null,
    month_count bigint not null,
    month_amount numeric not null,
    primary key (position, ordinal)
);
create index posting_by_year_cell on posting (year_cell, position desc, ordinal desc);
create index posting_by_month_cell on posting (month_cell, position desc, ordinal desc);
