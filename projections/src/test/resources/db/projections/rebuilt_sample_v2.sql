create table seen (
    position bigint primary key,
    type text not null,
    come int not null
);
create index seen_by_type on seen (type);
create table begun (
    position bigint primary key
);
