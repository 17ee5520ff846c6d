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
