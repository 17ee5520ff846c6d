create table closing (
    proposal uuid primary key,
    period text not null,               -- 01-01/2024
    note text,
    proposed_by uuid not null,
    proposed_position bigint not null unique,
    approved_by uuid,
    closed_position bigint unique,
    closed_at timestamptz
);
create unique index closing_of_period on closing (period) where closed_position is not null;

create table late_entry (
    late_entry uuid primary key,
    periods text[] not null,
    reason text not null,
    evidence text not null,             -- as JSON
    until date not null,                -- last day on which it may be used
    proposed_by uuid not null,
    proposed_position bigint not null unique,
    approved_by uuid,
    permitted_position bigint unique
);
create index late_entry_by_period on late_entry using gin (periods);

-- What was entered late; the recording itself is the event behind this position.
create table entered (
    position bigint primary key,
    late_entry uuid not null,
    periods text[] not null,
    deal uuid not null,
    contract uuid not null,
    payment uuid,                       -- null where the contract was entered
    recorded_at timestamptz not null,
    actor text
);
create index entered_by_late_entry on entered (late_entry, position);
create index entered_by_period on entered using gin (periods);
