create table party (
    party uuid primary key,
    kind text not null,
    name text not null,
    name_folded text not null collate "C",   -- without case and marks, for searching and sorting
    country text,
    position bigint not null unique,
    recorded_at timestamptz not null
);
create index party_by_name on party (name_folded, party);
