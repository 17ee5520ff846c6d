create table need (
    need uuid primary key,
    seeker uuid not null,
    title_folded text not null collate "C",   -- without case and marks, for searching
    description text not null,
    registered bigint not null unique,
    registered_at timestamptz not null,
    registered_by text,
    withdrawn_on text,
    withdrawal_reason text,
    withdrawn bigint
);
create index need_by_seeker on need (seeker, registered desc);
