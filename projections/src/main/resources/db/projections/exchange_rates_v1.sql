create table proposal (
    proposal uuid primary key,
    source text not null,
    policy text not null,
    citation text not null,
    entries int not null,
    proposed_by uuid not null,
    proposed_position bigint not null unique,
    approved_by uuid,
    adopted_position bigint
);

create table proposed_rate (
    proposal uuid not null,
    currency text not null,
    day date not null,
    rate text not null,
    position bigint not null unique,
    primary key (proposal, currency, day)
);

create table rate (
    position bigint primary key,
    currency text not null,
    day date not null,
    rate text not null,
    source text not null,
    replaces bigint unique,
    proposal uuid not null,
    proposed_by uuid not null,
    approved_by uuid not null
);
create index rate_by_day on rate (currency, day, position);

create table correction (
    proposal uuid primary key,
    currency text not null,
    day date not null,
    target bigint not null,
    rate text not null,
    source text not null,
    reason text not null,
    proposed_by uuid not null,
    proposed_position bigint not null unique,
    approved_by uuid,
    approved_position bigint unique
);
create index correction_by_day on correction (currency, day);
