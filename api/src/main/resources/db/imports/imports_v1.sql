-- State of imports. No part of the log: it may be lost, and then only the reports of bad rows are.
-- Run by the application's role at every start.
create schema if not exists imports_v1;

create table if not exists imports_v1.job (
    id                uuid primary key,
    source            text        not null,
    file_sha256       text        not null,
    file_bytes        bigint      not null,
    mapping_sha256    text        not null,
    state             text        not null check (state in ('RUNNING', 'FINISHED', 'FAILED', 'INTERRUPTED')),
    rows              bigint      not null default 0,
    recorded          bigint      not null default 0,
    already_recorded  bigint      not null default 0,
    bad               bigint      not null default 0,
    bytes_read        bigint      not null default 0,
    started_at        timestamptz not null,
    attempted_at      timestamptz not null,
    updated_at        timestamptz not null,
    finished_at       timestamptz,
    position_started  bigint      not null,
    position_finished bigint,
    failure           text,
    check (rows = recorded + already_recorded + bad),
    check ((state = 'FINISHED') = (position_finished is not null))
);
comment on column imports_v1.job.attempted_at is 'when the present attempt began: an import that goes on after a restart reads its file again';

create table if not exists imports_v1.error (
    import      uuid   not null references imports_v1.job on delete cascade,
    ordinal     bigint not null,
    line        bigint not null,
    column_name text,
    value       text,
    reason      text   not null,
    text        text   not null,
    primary key (import, ordinal)
);
