create table act (
    valuation uuid primary key,
    kind text not null check (kind in ('ASSESSMENT', 'VALUATION', 'INSPECTION')),
    technology uuid,
    contract uuid,
    act text not null,
    recorded bigint not null unique,
    recorded_at timestamptz not null,
    recorded_by text,
    retracted bigint                    -- position of the fact by which it counts as recorded in error
);
create index act_by_technology on act (technology, recorded);
create index act_by_contract on act (contract, recorded);

-- contracts that name or named a technology: which ones do is read from their terms in force
create table contract_technology (
    technology uuid not null,
    contract uuid not null,
    primary key (technology, contract)
);

create table retraction (
    correction uuid primary key,
    valuation uuid not null,
    target bigint not null,
    state text not null check (state in ('PROPOSED', 'APPROVED', 'STALE')),
    reason text not null,
    evidence text not null,
    proposed_by uuid not null,
    proposed_position bigint not null unique,
    approved_by uuid,
    approved_position bigint unique
);
create index retraction_by_valuation on retraction (valuation, proposed_position);
