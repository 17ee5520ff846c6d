-- Shared by the read models of values, each in its own schema: another shape is a new version of all of them.

-- What breakdowns know of a party, over time; from it and the date of a contract follows under which keys it stands.
create table known_party (
    party uuid primary key,
    standing text not null
);

-- In which deals, or contracts that something was paid under, a party is named: they are posted anew when something else
-- turns out to have held of it.
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
-- dimensions. Crossed tables, and months and quarters but of totals and sectors, are sums over these.
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

-- The place of a year, and for totals and sectors of a month, in a breakdown. A key below zero holds what its keys have in
-- common: it is counted once where they fall together under a coarser key. Only years of dimensions of codes have such.
create table cell (
    cell int primary key,
    dimension text not null,
    currency text not null,
    year int not null,
    month int not null,               -- -1 for the whole year, 0 where it is unknown
    key int not null,
    unique (dimension, currency, year, month, key)
);
create index cell_of_one_key on cell (dimension, month, currency, year) include (key, cell) where key > 0;

-- What a cell held at the end of each run of 4,096 positions in which it changed; the last one is what it holds. A figure
-- as known at a position is the balance of the run before and the lines since, however many deals there are.
create table balance (
    cell int not null,
    run int not null,
    count bigint not null,
    amount numeric not null,
    primary key (cell, run)
) with (fillfactor = 70);
