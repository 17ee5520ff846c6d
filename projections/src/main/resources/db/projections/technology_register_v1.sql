create table technology (
    technology uuid primary key,
    kind text not null,
    title_folded text not null collate "C",   -- without case and marks, for searching
    origin text not null,
    state_funded text not null,
    description text not null,
    in_force bigint not null,                 -- position of the fact whose description this is
    corrections int not null default 0,
    registered bigint not null unique,
    registered_at timestamptz not null,
    registered_by text,
    published_on text,
    venue text,
    published bigint,
    withdrawn_on text,
    withdrawal_reason text,
    withdrawn bigint,
    digitised bigint                          -- position of the first documents
);

create table owner (
    party uuid not null,
    technology uuid not null,
    primary key (party, technology)
);
create index owner_by_technology on owner (technology);

-- codes of adopted lists, whatever they are used for
create table code (
    list text not null,
    version text not null,
    code text not null,
    technology uuid not null,
    primary key (list, version, code, technology)
);
create index code_by_technology on code (technology);

create table document (
    technology uuid not null,
    position bigint not null,
    number int not null,                      -- within its event
    sha256 text not null,
    pages int,
    custodian text,
    primary key (technology, position, number)
);

create table correction (
    correction uuid primary key,
    technology uuid not null,
    target bigint not null,
    state text not null check (state in ('PROPOSED', 'APPROVED', 'STALE')),
    description text not null,
    reason text not null,
    evidence text not null,
    proposed_by uuid not null,
    proposed_position bigint not null unique,
    approved_by uuid,
    approved_position bigint unique
);
create index correction_by_technology on correction (technology, proposed_position);
