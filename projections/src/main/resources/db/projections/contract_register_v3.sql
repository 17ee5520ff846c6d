create table contract (
    contract uuid primary key,
    deal uuid not null,
    reference text,
    title_folded text collate "C",     -- without case and marks, for searching
    kind text not null,
    direction text not null,
    form text not null,
    channel text not null,
    year int not null,                 -- of signing
    standing text not null default 'IN_FORCE' check (standing in ('IN_FORCE', 'TERMINATED', 'INVALID', 'RETRACTED')),
    ended text,                        -- date of termination or decision, as far as it is known
    unperformed text,
    flags text[] not null,
    terms text not null,               -- in force, or the last ones that were
    frozen text,
    history text,                      -- null until the first change: then it is the recording alone
    in_force bigint not null,          -- position of the fact that made it stand so
    corrections int not null default 0,
    amendments int not null default 0,
    recorded bigint not null unique,
    recorded_at timestamptz not null,
    recorded_by text,
    source text,
    row text,
    line bigint
);
create index contract_by_deal on contract (deal);
create index contract_by_reference on contract (reference);
create index contract_by_flag on contract using gin (flags);
create index contract_by_year on contract (year, recorded desc);

create table contract_party (
    party uuid not null,
    role text not null,
    recorded bigint not null,          -- of the contract
    contract uuid not null,
    primary key (party, role, recorded)
);
create index contract_party_by_contract on contract_party (contract);

-- What was said of the countries of parties, which some flags hang on, in the order of the log.
create table party_country (
    party uuid not null,
    said bigint not null,              -- position of the enrolment, or of a change
    in_force bigint not null,          -- position of the fact by which it reads so; a correction targets it
    since text,                        -- null for the enrolment, which says how the party was from the beginning
    country text,                      -- null where it is unknown
    primary key (party, said)
);

-- Proposed changes of every kind.
create table correction (
    correction uuid primary key,
    contract uuid not null,
    deal uuid not null,
    kind text not null,
    target bigint not null,
    state text not null check (state in ('PROPOSED', 'APPROVED', 'STALE', 'DROPPED')),
    terms text,                        -- null for changes that state none
    details text not null,             -- what else the proposal says, as a JSON object
    reason text not null,
    evidence text not null,
    proposed_by uuid not null,
    proposed_position bigint not null unique,
    approved_by uuid,
    approved_position bigint unique,
    dropped_by uuid,
    dropped_position bigint unique,
    drop_reason text
);
create index correction_by_contract on correction (contract, proposed_position);
create index correction_pending on correction (proposed_position) where state = 'PROPOSED';
