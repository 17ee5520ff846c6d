create table intermediary (
    party uuid primary key,
    formed text,
    document text not null,
    evidence text not null,
    formed_position bigint not null unique,
    dissolved text,
    dissolved_document text,
    dissolved_position bigint unique
);

create table connection (
    connection uuid primary key,
    party uuid not null,
    scope text not null,
    network text not null,
    since text,
    evidence text not null,
    position bigint not null unique,
    until text,
    reason text,
    ended_position bigint               -- its own end, or the dissolution of the intermediary
);
create index connection_by_party on connection (party, position);
