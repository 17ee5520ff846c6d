create table mapping (
    proposal uuid primary key,
    list text not null,
    from_version text not null,
    to_version text not null,
    source text not null,
    entries int not null,
    proposed_by uuid not null,
    proposed_position bigint not null unique,
    approved_by uuid,
    adopted_position bigint unique
);
create index mapping_by_list on mapping (list, from_version, to_version);

create table entry (
    proposal uuid not null,
    code text not null,
    relation text not null,
    targets text[] not null,
    note text,
    position bigint not null unique,
    primary key (proposal, code)
);
