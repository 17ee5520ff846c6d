create table api_key (
    key text primary key,
    person uuid not null,
    party uuid,
    roles text[] not null,
    expires timestamptz,
    bootstrap boolean not null,
    granted_by uuid not null,
    granted_position bigint not null unique,
    granted_at timestamptz not null,
    revoked_by uuid,
    revoked_position bigint,
    revoked_at timestamptz
);
create index api_key_by_person on api_key (person, granted_position);
