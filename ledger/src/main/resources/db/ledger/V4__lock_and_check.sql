-- Locks the head and checks what a group of appends depends on, in one round trip. Each statement of a volatile function
-- sees what was committed before it began: the check sees everything up to the head that the lock gave.
create function lock_and_check(
    typed_member int[], typed_tag text[], typed_type smallint[], typed_marker bigint[],
    untyped_member int[], untyped_tag text[], untyped_marker bigint[],
    out head bigint, out head_recorded_at timestamptz, out clock timestamptz, out late int[])
language plpgsql volatile set search_path = ledger, pg_temp as $$
begin
    select position, recorded_at into head, head_recorded_at from ledger.log_head for update;
    select clock_timestamp(), array(
        select asked.member
        from unnest(typed_member, typed_tag, typed_type, typed_marker) as asked (member, tag, type, marker)
        where exists (
            select from ledger.event_tag named
            where named.tag = asked.tag and named.type = asked.type and named.position > asked.marker)
        union
        select asked.member
        from unnest(untyped_member, untyped_tag, untyped_marker) as asked (member, tag, marker)
        where exists (
            select from ledger.event_tag named
            where named.tag = asked.tag and named.position > asked.marker))
    into clock, late;
end $$;

revoke all on function lock_and_check from public;
grant execute on function lock_and_check to ${application_role};
