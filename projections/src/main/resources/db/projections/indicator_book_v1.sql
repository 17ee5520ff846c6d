create table definition (
    proposal uuid primary key,
    key text collate "C" not null,                  -- code of the indicator
    content text not null,
    replaces bigint,                    -- position of the adoption that it would replace
    proposed_by uuid not null,
    proposed_position bigint not null unique,
    approved_by uuid,
    adopted_position bigint unique,
    adopted_at timestamptz
);
create index definition_by_key on definition (key, adopted_position);

create table external_figure (
    proposal uuid primary key,
    key text collate "C" not null,                  -- code of the indicator and year
    content text not null,
    replaces bigint,                    -- position of the adoption that it would replace
    proposed_by uuid not null,
    proposed_position bigint not null unique,
    approved_by uuid,
    adopted_position bigint unique,
    adopted_at timestamptz
);
create index external_figure_by_key on external_figure (key, adopted_position);
