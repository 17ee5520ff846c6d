package vn.techledger.ledger.eventstore;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.jspecify.annotations.Nullable;

/**
 * Checks the conditions of a whole group in one statement, whose text does not depend on the group, and tells the
 * database's time. Both hold under the lock of the head, and only in a statement after the one that took it.
 */
final class Conflicts {

    private static final String CHECK = """
            select clock_timestamp(), (
                select array_agg(distinct asked.member)
                from unnest(?::int[], ?::text[], ?::smallint[], ?::bigint[]) as asked (member, tag, type, marker)
                where exists (
                    select from ledger.event_tag named
                    where named.tag = asked.tag and named.type = asked.type and named.position > asked.marker)
            ), (
                select array_agg(distinct asked.member)
                from unnest(?::int[], ?::text[], ?::bigint[]) as asked (member, tag, marker)
                where exists (
                    select from ledger.event_tag named
                    where named.tag = asked.tag and named.position > asked.marker)
            )""";

    private static final String CLOCK = "select clock_timestamp()";

    /** The database's time, and the numbers of the members that came too late. */
    record Verdict(Instant clock, Set<Integer> late) {}

    private Conflicts() {}

    static Verdict check(Connection connection, EventTypes numbered, List<Member> group) throws SQLException {
        var typed = new Asked();
        var untyped = new Asked();
        var late = new HashSet<Integer>();
        for (int i = 0; i < group.size(); i++) {
            var member = group.get(i);
            if (member.isConditional()) {
                for (var criterion : member.condition().criteria().flatten()) {
                    ask(connection, numbered, i, member, criterion, typed, untyped, late);
                }
            }
        }
        if (typed.isEmpty() && untyped.isEmpty()) {
            return new Verdict(clock(connection), late);
        }
        try (var statement = connection.prepareStatement(CHECK)) {
            statement.setArray(1, connection.createArrayOf("int4", typed.members.toArray()));
            statement.setArray(2, connection.createArrayOf("text", typed.tags.toArray()));
            statement.setArray(3, connection.createArrayOf("int2", typed.types.toArray()));
            statement.setArray(4, connection.createArrayOf("int8", typed.markers.toArray()));
            statement.setArray(5, connection.createArrayOf("int4", untyped.members.toArray()));
            statement.setArray(6, connection.createArrayOf("text", untyped.tags.toArray()));
            statement.setArray(7, connection.createArrayOf("int8", untyped.markers.toArray()));
            try (var rows = statement.executeQuery()) {
                rows.next();
                addAll(rows.getArray(2), late);
                addAll(rows.getArray(3), late);
                return new Verdict(rows.getObject(1, OffsetDateTime.class).toInstant(), late);
            }
        }
    }

    private static void addAll(@Nullable Array members, Set<Integer> late) throws SQLException {
        if (members != null) {
            late.addAll(List.of((Integer[]) members.getArray()));
        }
    }

    private static void ask(
            Connection connection,
            EventTypes numbered,
            int number,
            Member member,
            EventCriterion criterion,
            Asked typed,
            Asked untyped,
            Set<Integer> late)
            throws SQLException {
        if (criterion.tags().size() > 1) {
            // no decision of ours asks for events that carry two tags at once: Axon's contract does
            if (Criteria.tagged(criterion, numbered).exist(connection, member.marker())) {
                late.add(number);
            }
            return;
        }
        var tag = Envelope.text(criterion.tags().iterator().next());
        if (criterion.types().isEmpty()) {
            untyped.add(number, tag, (short) 0, member.marker());
        }
        for (QualifiedName type : criterion.types()) {
            typed.add(number, tag, numbered.number(type.toString()), member.marker());
        }
    }

    private static Instant clock(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(CLOCK);
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    /** Columns of what is asked. */
    private static final class Asked {
        private final List<Integer> members = new ArrayList<>();
        private final List<String> tags = new ArrayList<>();
        private final List<Short> types = new ArrayList<>();
        private final List<Long> markers = new ArrayList<>();

        void add(int member, String tag, short type, long marker) {
            members.add(member);
            tags.add(tag);
            types.add(type);
            markers.add(marker);
        }

        boolean isEmpty() {
            return members.isEmpty();
        }
    }
}
