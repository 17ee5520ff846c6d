create table contract (
    contract uuid primary key,
    deal uuid not null,
    reference text,
    title_folded text collate "C",     -- without case and marks, for searching
    kind text not null,
    year int not null,
    terms text not null,
    in_force bigint not null,          -- position of the fact whose terms these are
    corrections int not null default 0,
    recorded bigint not null unique,
    recorded_at timestamptz not null,
    recorded_by text,
    source text,
    row text,
    line bigint
);
create index contract_by_deal on contract (deal);
create index contract_by_reference on contract (reference);
create index contract_by_year on contract (year, recorded desc);

create table contract_party (
    party uuid not null,
    role text not null,
    recorded bigint not null,          -- of the contract
    contract uuid not null,
    primary key (party, role, recorded)
);
create index contract_party_by_contract on contract_party (contract);

create table correction (
    correction uuid primary key,
    contract uuid not null,
    deal uuid not null,
    target bigint not null,
    state text not null check (state in ('PROPOSED', 'APPROVED', 'STALE')),
    terms text not null,
    reason text not null,
    evidence text not null,
    proposed_by uuid not null,
    proposed_position bigint not null unique,
    approved_by uuid,
    approved_position bigint unique
);
create index correction_by_contract on correction (contract, proposed_position);
create index correction_pending on correction (proposed_position) where state = 'PROPOSED';
