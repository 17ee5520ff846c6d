-- What an append asks of the database, in as few round trips as it can do with. Each statement of a volatile function sees
-- what was committed before it began: a check that follows the lock of the head sees everything up to that head.

-- The conditions that do not hold any more, by their numbers: something was recorded after the marker. A condition with
-- the type 0 takes any type.
--
-- The limit of one is there for the planner: plans are made once, on a young log, and without it they join what is asked
-- with all tags of the log by a hash, which costs nothing then and ever more later. With it each question is a look-up.
create function broken_conditions(asked_tag text[], asked_type smallint[], asked_marker bigint[]) returns int[]
language plpgsql volatile set search_path = ledger, pg_temp as $$
begin
    return array(
        select asked.number::int
        from unnest(asked_tag, asked_type, asked_marker) with ordinality as asked (tag, type, marker, number)
        cross join lateral (
            select from ledger.event_tag named
            where asked.type > 0
                and named.tag = asked.tag and named.type = asked.type and named.position > asked.marker
            limit 1) as found
        union all
        select asked.number::int
        from unnest(asked_tag, asked_type, asked_marker) with ordinality as asked (tag, type, marker, number)
        cross join lateral (
            select from ledger.event_tag named
            where asked.type = 0 and named.tag = asked.tag and named.position > asked.marker
            limit 1) as found);
end $$;

create function lock_and_check(
    asked_tag text[], asked_type smallint[], asked_marker bigint[],
    out head bigint, out head_recorded_at timestamptz, out clock timestamptz, out broken int[])
language plpgsql volatile set search_path = ledger, pg_temp as $$
begin
    select position, recorded_at into head, head_recorded_at from ledger.log_head for update;
    select clock_timestamp(), broken_conditions(asked_tag, asked_type, asked_marker) into clock, broken;
end $$;

-- Writes a group after the head that the caller has locked, moves the head, and tells other processes.
create function write_group(
    group_id uuid, first_of_group bigint, group_hmac bytea,
    ids text[], types smallint[], versions text[], occurred timestamptz[], recorded timestamptz[],
    leaf_hashes bytea[], envelopes bytea[],
    tags text[], tag_types smallint[], tag_positions bigint[], announcement text) returns void
language plpgsql volatile set search_path = ledger, pg_temp as $$
declare
    size constant int := cardinality(ids);
begin
    insert into ledger.append (append_id, first_position, events, hmac)
        values (group_id, first_of_group, size, group_hmac);
    insert into ledger.event
            (position, event_id, type, version, occurred_at, recorded_at, append_id, leaf_hash, envelope)
        select first_of_group + number - 1, id, type, version, occurred_at, recorded_at, group_id, leaf_hash, envelope
        from unnest(ids, types, versions, occurred, recorded, leaf_hashes, envelopes) with ordinality
            as e (id, type, version, occurred_at, recorded_at, leaf_hash, envelope, number);
    insert into ledger.event_tag (tag, type, position)
        select tag, type, position from unnest(tags, tag_types, tag_positions) as t (tag, type, position);
    update ledger.log_head set position = first_of_group + size - 1, recorded_at = recorded[size];
    perform pg_notify('techledger_log', announcement);
end $$;

-- The whole append in one statement, for a process that has guessed where the head is and what the clock says. Whatever
-- it guessed wrong, nothing is written, and the answer tells why: MOVED, CLOCK or BROKEN instead of WRITTEN.
create function append_at_head(
    asked_tag text[], asked_type smallint[], asked_marker bigint[],
    clock_before interval, clock_after interval,
    group_id uuid, first_of_group bigint, group_hmac bytea,
    ids text[], types smallint[], versions text[], occurred timestamptz[], recorded timestamptz[],
    leaf_hashes bytea[], envelopes bytea[],
    tags text[], tag_types smallint[], tag_positions bigint[], announcement text) returns text
language plpgsql volatile set search_path = ledger, pg_temp as $$
declare
    head bigint;
    clock timestamptz;
begin
    select position into head from ledger.log_head for update;
    if head <> first_of_group - 1 then
        return 'MOVED';
    end if;
    clock := clock_timestamp();
    if recorded[1] < clock - clock_before or recorded[1] > clock + clock_after then
        return 'CLOCK';
    end if;
    if cardinality(asked_tag) > 0 and cardinality(broken_conditions(asked_tag, asked_type, asked_marker)) > 0 then
        return 'BROKEN';
    end if;
    perform write_group(
        group_id, first_of_group, group_hmac, ids, types, versions, occurred, recorded, leaf_hashes, envelopes,
        tags, tag_types, tag_positions, announcement);
    return 'WRITTEN';
end $$;

revoke all on function broken_conditions, lock_and_check, write_group, append_at_head from public;
grant execute on function broken_conditions, lock_and_check, write_group, append_at_head to ${application_role};
