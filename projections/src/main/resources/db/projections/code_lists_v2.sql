create table proposal (
    proposal uuid primary key,
    list text not null,
    version text not null,
    title_vi text not null,
    title_en text not null,
    valid_from text,
    valid_to date,
    source text not null,
    entries int not null,
    proposed_by uuid not null,
    proposed_position bigint not null unique,
    approved_by uuid,
    adopted_position bigint unique
);
create index proposal_by_list on proposal (list, version);

create table entry (
    proposal uuid not null,
    code text not null,
    name_vi text not null,
    name_en text,
    valid_from text,
    valid_to date,
    source text not null,
    parent text,
    position bigint not null unique,
    primary key (proposal, code)
);
