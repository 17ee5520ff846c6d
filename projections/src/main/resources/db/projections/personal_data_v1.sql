create table person (
    party uuid primary key,
    fields int not null,
    position bigint not null unique,
    erased_position bigint unique
);

create table erasure (
    erasure uuid primary key,
    party uuid not null,
    ground text not null,
    citation text not null,
    proposed_by uuid not null,
    proposed_position bigint not null unique,
    fields int,
    approved_by uuid,
    approved_position bigint unique
);
create index erasure_by_party on erasure (party, proposed_position);

create table disclosure (
    disclosure uuid primary key,
    party uuid not null,
    field text not null,
    ground text not null,
    reference text not null,
    disclosed_to uuid not null,
    position bigint not null unique,
    recorded_at timestamptz not null
);
create index disclosure_by_party on disclosure (party, position);
