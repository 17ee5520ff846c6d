-- A contract with its certificates and licences; from it and the next fact follow the postings.
create table contract (
    contract uuid primary key,
    deal uuid not null,
    state text not null
);

-- How many days contracts waited from the signing to the first certificate or licence, as facts came and went.
create table waited (
    position bigint not null,
    ordinal int not null,
    contract uuid not null,
    deal uuid not null,
    year int not null,                -- in which the wait ended; 0 where it is unknown
    days bigint,                      -- null where the day of either is unknown
    count int not null,               -- below zero where it is taken back
    primary key (position, ordinal)
);
create index waited_by_year on waited (year, position);

-- What breakdowns know of a party, over time; from it and the date of a contract follows under which keys it stands.
create table known_party (
    party uuid primary key,
    standing text not null
);

-- In which deals a party is named: they are posted anew when something else turns out to have held of it.
create table named_in (
    party uuid not null,
    subject uuid not null,
    primary key (party, subject)
);

-- Keys as numbers, in order of appearance. Below zero: several keys with the way in which they divide an amount.
create table key (
    id int primary key check (id <> 0),
    key text not null unique
);

-- Append-only: whole amounts as they come in and go out, with one key for each dimension, in the order of the
-- dimensions. Months, quarters and crossed tables are sums over these.
create table line (
    position bigint not null,
    ordinal int not null,
    deal uuid not null,
    year int not null,                -- 0 where it is unknown
    month int not null,               -- 0 where it is unknown
    day int,
    currency text not null,           -- '' where the amount is open or unknown
    count int not null,
    times int not null,               -- how often the amount counts; below zero where it goes out
    amount numeric not null,
    keys int[] not null,
    primary key (position, ordinal)
);
create index line_by_year on line (year, position);

-- A year's place in a breakdown, with what it holds at the position reached. A key below zero holds what its keys have
-- in common: it is counted once where they fall together under a coarser key.
create table cell (
    cell int primary key,
    dimension text not null,
    currency text not null,
    year int not null,
    key int not null,
    count bigint not null,
    amount numeric not null,
    unique (dimension, currency, year, key)
) with (fillfactor = 70);             -- room for the balances, which change with every batch

-- What a cell held at the end of each run of 4,096 positions in which it changed. A figure as known at a position is the
-- balance of the run before and the lines since, however many deals there are.
create table balance (
    cell int not null,
    run int not null,
    count bigint not null,
    amount numeric not null,
    primary key (cell, run)
) with (fillfactor = 70);
