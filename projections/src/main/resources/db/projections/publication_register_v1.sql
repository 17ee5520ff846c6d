create table publication (
    publication uuid primary key,
    title_vi text not null,
    title_en text not null,
    indicator text not null,
    from_year int not null,
    to_year int not null,
    dimension text,                     -- of a breakdown
    vintage text not null,
    definition bigint not null,         -- position of the adoption of the definition
    fold_version int not null,
    position bigint not null,           -- of the last event that counts
    content text not null,              -- the exact text that is released
    sha256 text not null,
    replaces bigint,                    -- position of the release that it would replace
    proposed_by uuid not null,
    proposed_position bigint not null unique,
    approved_by uuid,
    released_position bigint unique,
    released_at timestamptz
);
