create table retention_class (
    proposal uuid primary key,
    code text not null,
    valid_from date not null,
    name_vi text not null,
    name_en text not null,
    years int,
    citation text not null,
    proposed_by uuid not null,
    proposed_position bigint not null unique,
    approved_by uuid,
    adopted_position bigint unique
);
create index retention_class_by_code on retention_class (code, valid_from);
