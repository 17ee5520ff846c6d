create table party (
    party uuid primary key,
    kind text not null,
    name text,                               -- null for natural persons
    name_folded text not null collate "C",   -- without case and marks, for searching and sorting
    details text not null,
    in_force bigint not null unique,
    effective text,                          -- since when these details hold; null as long as they are the first
    position bigint not null unique,
    recorded_at timestamptz not null
);
create index party_by_name on party (name_folded, party);

create table details (
    position bigint primary key,
    party uuid not null,
    type text not null,
    effective text,
    details text not null,
    recorded_at timestamptz not null
);
create index details_by_party on details (party, position);

create table correction (
    correction uuid primary key,
    party uuid not null,
    target bigint not null,
    state text not null,
    details text not null,
    reason text not null,
    evidence text not null,
    proposed_by uuid not null,
    proposed_position bigint not null unique,
    approved_by uuid,
    approved_position bigint unique
);
create index correction_by_party on correction (party, proposed_position);
