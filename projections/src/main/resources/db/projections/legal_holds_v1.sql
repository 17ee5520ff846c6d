create table hold (
    hold uuid primary key,
    subject_kind text not null,
    subject_id uuid not null,
    ground text not null,
    evidence text not null,
    placed_by uuid not null,
    placed_position bigint not null unique,
    released_by_proposal uuid,
    released_position bigint unique
);
create index hold_by_subject on hold (subject_id, subject_kind);

create table release (
    proposal uuid primary key,
    hold uuid not null,
    reason text not null,
    evidence text not null,
    proposed_by uuid not null,
    proposed_position bigint not null unique,
    approved_by uuid,
    approved_position bigint unique
);
create index release_by_hold on release (hold);
