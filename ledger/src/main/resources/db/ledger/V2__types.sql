-- The names of types go into a dictionary: every tag of every event repeated them. Envelopes keep the names and their
-- exact bytes; these columns are copies for the index.

create table event_type (
    id smallint primary key check (id > 0),
    name text not null unique
);

insert into event_type (id, name)
select row_number() over (order by name), name
from (select distinct type as name from event union select distinct type from event_tag) known;

create function id_of_type(wanted text) returns smallint stable language sql set search_path = ledger, pg_temp as
    'select id from event_type where name = wanted';
alter table event alter column type type smallint using ledger.id_of_type(type);
alter table event_tag alter column type type smallint using ledger.id_of_type(type);
drop function id_of_type(text);

create trigger append_only before update or delete or truncate on event_type
    for each statement execute function refuse_change();

grant select, insert on event_type to ${application_role};
