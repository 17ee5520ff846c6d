create table unit (
    unit uuid primary key,
    since text,
    territory text,
    document text not null,
    position bigint not null unique,
    until text,
    ended_document text,
    ended_position bigint unique
);

create table successor (
    unit uuid not null,
    place int not null,
    successor uuid not null,
    primary key (unit, place)
);
