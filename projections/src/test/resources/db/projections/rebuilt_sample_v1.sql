create table seen (
    position bigint primary key,
    type text not null,
    gone text not null
);
create table ended (
    position bigint primary key
);
