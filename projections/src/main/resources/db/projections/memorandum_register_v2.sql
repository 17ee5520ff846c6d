create table memorandum (
    memorandum uuid primary key,
    deal uuid not null,
    reference text,
    title_folded text collate "C",      -- without case and marks, for searching
    channel text not null,
    year int not null,                  -- of signing
    currency text,                      -- of the potential value, where it has a figure
    potential numeric,
    terms text not null,
    in_force bigint not null,           -- position of the fact whose terms these are
    corrections int not null default 0,
    recorded bigint not null unique,
    recorded_at timestamptz not null,
    recorded_by text,
    ended text,
    ended_on text,
    ended_reason text,
    ended_position bigint
);
create index memorandum_by_year on memorandum (year, recorded desc);
create index memorandum_by_reference on memorandum (reference);

create table memorandum_party (
    party uuid not null,
    role text not null,
    memorandum uuid not null,
    primary key (party, role, memorandum)
);
create index memorandum_party_by_memorandum on memorandum_party (memorandum);

create table following_contract (
    contract uuid primary key,
    memorandum uuid not null,
    recorded bigint not null,
    voided boolean not null,            -- declared invalid, or recorded in error
    history text not null               -- how the contract came to stand as it does
);
create index following_contract_by_memorandum on following_contract (memorandum, recorded);

create table correction (
    correction uuid primary key,
    memorandum uuid not null,
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
create index correction_by_memorandum on correction (memorandum, proposed_position);
