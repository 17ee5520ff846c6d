create table rule (
    proposal uuid primary key,
    key text collate "C" not null,      -- the same for all: there is one rule for all tables
    content text not null,
    replaces bigint,                    -- position of the adoption that it would replace
    proposed_by uuid not null,
    proposed_position bigint not null unique,
    approved_by uuid,
    adopted_position bigint unique,
    adopted_at timestamptz
);
create index rule_by_key on rule (key, adopted_position);

-- What the rule made of a table that was proposed for publication.
create table screening (
    publication uuid primary key,
    rule bigint not null,               -- position of the adoption of the rule
    rule_sha256 text not null,
    hidden int not null,
    against bigint,                     -- newest screened release that it was compared with
    released_position bigint unique
);
