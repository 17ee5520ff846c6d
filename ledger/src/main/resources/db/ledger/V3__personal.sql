-- Personal data of natural persons, encrypted under keys outside this database. Unlike the log these rows may go: erasing
-- deletes them with the fact that says so.
create table personal_value (
    party uuid not null,
    field text not null,
    sealed bytea not null,
    primary key (party, field)
);

-- Finds a person again by what is known of them, without telling it: HMACs under a key outside this database.
create table personal_index (
    digest bytea primary key check (length(digest) = 32),
    party uuid not null
);
create index personal_index_by_party on personal_index (party);

grant select, insert, delete on personal_value, personal_index to ${application_role};
