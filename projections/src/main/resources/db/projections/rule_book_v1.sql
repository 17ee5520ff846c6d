create table rule_set (
    proposal uuid primary key,
    code text not null,
    rules text not null,
    replaces bigint,                    -- position of the adoption that it would replace
    proposed_by uuid not null,
    proposed_position bigint not null unique,
    approved_by uuid,
    adopted_position bigint unique,
    in_force boolean not null default false
);
create unique index rule_set_in_force on rule_set (code) where in_force;

create table holidays (
    proposal uuid primary key,
    year int not null,
    calendar text not null,
    replaces bigint,
    proposed_by uuid not null,
    proposed_position bigint not null unique,
    approved_by uuid,
    adopted_position bigint unique,
    in_force boolean not null default false
);
create unique index holidays_in_force on holidays (year) where in_force;
