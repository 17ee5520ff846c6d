create table contract (
    contract uuid primary key,
    deal uuid not null,
    recorded bigint not null unique,
    year int not null,                  -- of signing
    history text not null               -- how the contract came to stand as it does
);
create index contract_by_year on contract (year, recorded desc);

create table contract_party (
    party uuid not null,
    contract uuid not null,
    primary key (party, contract)
);
create index contract_party_by_contract on contract_party (contract);

create table fact (
    position bigint primary key,
    contract uuid not null,
    type text not null,
    version text not null,
    fact text not null,
    recorded_at timestamptz not null,
    recorded_by text
);
create index fact_by_contract on fact (contract, position);
