-- The log: one table of events, one narrow table of tags, one row for the head.
-- Events, their tags and their append are written by one statement; foreign keys between them would cost a look-up and a
-- lock for every tag and prove nothing more.

create table log_head (
    only_row boolean primary key default true check (only_row),
    position bigint not null default 0 check (position >= 0),
    recorded_at timestamptz not null default '-infinity'
);
insert into log_head default values;
-- one row that every append updates: its dead versions go early
alter table log_head set (autovacuum_vacuum_threshold = 200, autovacuum_vacuum_scale_factor = 0);

create table append (
    append_id uuid primary key,
    first_position bigint not null unique,
    events int not null check (events > 0),
    hmac bytea not null check (length(hmac) = 32)
);

create table event (
    position bigint primary key check (position > 0),
    event_id text not null unique,
    type text not null,
    version text not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null unique,
    append_id uuid not null,
    leaf_hash bytea not null check (leaf_hash = sha256('\x00'::bytea || envelope)),
    envelope bytea not null check (length(envelope) between 1 and 65535)
);
create index event_by_type on event (type, position);
create index event_by_time on event using brin (occurred_at) with (pages_per_range = 32);

create table event_tag (
    tag text not null,
    type text not null,
    position bigint not null,
    primary key (tag, type, position)
);

-- A recorded success, answered again for the same key and body, for ever. Written in the transaction of its events.
create table command_record (
    scope text not null,
    key_digest bytea not null check (length(key_digest) = 32),
    operation text not null,
    request_digest bytea not null check (length(request_digest) = 32),
    request bytea not null,
    subject text not null,
    first_position bigint not null references event,
    last_position bigint not null references event,
    primary key (scope, key_digest)
);

-- Fences. They stop mistakes of every role; what stops an insider are the hashes, the codes and the signatures.
create function refuse_change() returns trigger language plpgsql set search_path = ledger, pg_temp as $$
begin
    raise exception 'the log is append-only: % on % is refused', tg_op, tg_table_name using errcode = 'TL001';
end $$;

create trigger append_only before update or delete or truncate on event
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on event_tag
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on append
    for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on command_record
    for each statement execute function refuse_change();
create trigger head_stays before insert or delete or truncate on log_head
    for each statement execute function refuse_change();

-- Positions follow one another without a gap, and the recording times rise with them.
create function refuse_gap() returns trigger language plpgsql set search_path = ledger, pg_temp as $$
declare
    first_new bigint;
    last_new bigint;
    count_new bigint;
    in_order boolean;
    before_first timestamptz;
    first_time timestamptz;
begin
    select min(position), max(position), count(*), min(recorded_at) into first_new, last_new, count_new, first_time
        from added;
    if count_new = 0 then
        return null;
    end if;
    if last_new - first_new + 1 <> count_new then
        raise exception 'a gap inside the positions % to %', first_new, last_new using errcode = 'TL002';
    end if;
    if first_new > 1 then
        select recorded_at into before_first from ledger.event where position = first_new - 1;
        if not found then
            raise exception 'a gap before position %', first_new using errcode = 'TL002';
        end if;
        if before_first >= first_time then
            raise exception 'position % is recorded before its predecessor', first_new using errcode = 'TL003';
        end if;
    end if;
    if count_new > 1 then
        select bool_and(later) into in_order
            from (select recorded_at > lag(recorded_at) over (order by position) as later from added) pairs;
        if not in_order then
            raise exception 'the recording times of positions % to % do not rise', first_new, last_new
                using errcode = 'TL003';
        end if;
    end if;
    return null;
end $$;

create trigger gapless after insert on event
    referencing new table as added for each statement execute function refuse_gap();

-- The head only moves forward.
create function refuse_backwards() returns trigger language plpgsql set search_path = ledger, pg_temp as $$
begin
    if new.position < old.position or new.recorded_at < old.recorded_at then
        raise exception 'the head of the log does not move back' using errcode = 'TL004';
    end if;
    return new;
end $$;

create trigger forward before update on log_head for each row execute function refuse_backwards();

grant usage on schema ledger to ${application_role};
grant select, insert on event, event_tag, append, command_record to ${application_role};
grant select, update on log_head to ${application_role};
