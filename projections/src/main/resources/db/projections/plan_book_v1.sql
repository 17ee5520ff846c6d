create table plan (
    proposal uuid primary key,
    key text collate "C" not null,                  -- code of the plan
    content text not null,
    replaces bigint,                    -- position of the adoption that it would replace
    proposed_by uuid not null,
    proposed_position bigint not null unique,
    approved_by uuid,
    adopted_position bigint unique,
    adopted_at timestamptz
);
create index plan_by_key on plan (key, adopted_position);

create table target_list (
    proposal uuid primary key,
    key text collate "C" not null,                  -- code of the target
    content text not null,
    replaces bigint,                    -- position of the adoption that it would replace
    proposed_by uuid not null,
    proposed_position bigint not null unique,
    approved_by uuid,
    adopted_position bigint unique,
    adopted_at timestamptz
);
create index target_list_by_key on target_list (key, adopted_position);

create table milestone (
    proposal uuid primary key,
    key text collate "C" not null,                  -- code of the target
    content text not null,
    replaces bigint,                    -- position of the adoption that it would replace
    proposed_by uuid not null,
    proposed_position bigint not null unique,
    approved_by uuid,
    adopted_position bigint unique,
    adopted_at timestamptz
);
create index milestone_by_key on milestone (key, adopted_position);

-- the inventory of technologies and results
create table inventory (
    technology uuid primary key,
    registered bigint not null,
    digitised bigint,                   -- position of the first documents
    withdrawn bigint
);
