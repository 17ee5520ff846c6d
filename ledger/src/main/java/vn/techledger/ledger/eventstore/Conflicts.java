package vn.techledger.ledger.eventstore;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriterion;

/**
 * Locks the head of the log and checks the conditions of a whole group in one statement, whose text does not depend on
 * the group. Whoever has the lock is the only one to append until the transaction ends.
 */
final class Conflicts {

    private static final String LOCK_AND_CHECK =
            "select head, head_recorded_at, clock, late from ledger.lock_and_check(?, ?, ?, ?, ?, ?, ?)";

    /**
     * @param head position of the newest event; 0 when there is none
     * @param recordedAt when that was recorded
     * @param clock the database's time
     * @param late numbers of the members that came too late
     */
    record Locked(long head, Instant recordedAt, Instant clock, Set<Integer> late) {}

    private final EventTypes numbered;
    private final Asked typed = new Asked();
    private final Asked untyped = new Asked();
    private final List<Numbered> several = new ArrayList<>();

    /** A criterion of a member that names more than one tag. */
    private record Numbered(int member, Criteria criteria, long marker) {}

    private Conflicts(EventTypes numbered) {
        this.numbered = numbered;
    }

    /** Waits for the lock; a member's number is its place in the group. */
    static Locked lockAndCheck(Connection connection, EventTypes numbered, List<Member> group) throws SQLException {
        var conflicts = new Conflicts(numbered);
        for (int i = 0; i < group.size(); i++) {
            var member = group.get(i);
            if (member.isConditional()) {
                for (var criterion : member.condition().criteria().flatten()) {
                    conflicts.ask(i, criterion, member.marker());
                }
            }
        }
        return conflicts.lock(connection);
    }

    private void ask(int member, EventCriterion criterion, long marker) {
        if (criterion.tags().size() > 1) {
            // no decision of ours asks for events that carry two tags at once: Axon's contract does
            several.add(new Numbered(member, Criteria.tagged(criterion, numbered), marker));
            return;
        }
        var tag = Envelope.text(criterion.tags().iterator().next());
        if (criterion.types().isEmpty()) {
            untyped.add(member, tag, (short) 0, marker);
        }
        for (QualifiedName type : criterion.types()) {
            typed.add(member, tag, numbered.number(type.toString()), marker);
        }
    }

    private Locked lock(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(LOCK_AND_CHECK)) {
            statement.setArray(1, connection.createArrayOf("int4", typed.members.toArray()));
            statement.setArray(2, connection.createArrayOf("text", typed.tags.toArray()));
            statement.setArray(3, connection.createArrayOf("int2", typed.types.toArray()));
            statement.setArray(4, connection.createArrayOf("int8", typed.markers.toArray()));
            statement.setArray(5, connection.createArrayOf("int4", untyped.members.toArray()));
            statement.setArray(6, connection.createArrayOf("text", untyped.tags.toArray()));
            statement.setArray(7, connection.createArrayOf("int8", untyped.markers.toArray()));
            try (var rows = statement.executeQuery()) {
                rows.next();
                var late = new HashSet<>(List.of((Integer[]) rows.getArray(4).getArray()));
                var locked = new Locked(
                        rows.getLong(1), rows.getLong(1) == 0 ? Instant.EPOCH : time(rows, 2), time(rows, 3), late);
                for (var one : several) {
                    if (one.criteria().exist(connection, one.marker())) {
                        late.add(one.member());
                    }
                }
                return locked;
            }
        }
    }

    private static Instant time(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
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
    }
}
