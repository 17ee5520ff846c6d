package vn.techledger.ledger.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
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
 * The conditions of a whole group, checked in one statement, whose text does not depend on the group. Whoever has the lock
 * of the head is the only one to append until the transaction ends.
 */
final class Conflicts {

    private static final String LOCK_AND_CHECK =
            "select head, head_recorded_at, clock, broken from ledger.lock_and_check(?, ?, ?)";
    private static final short ANY_TYPE = 0;

    /**
     * @param head position of the newest event; 0 when there is none
     * @param recordedAt when that was recorded
     * @param clock the database's time
     * @param late numbers of the members that came too late
     */
    record Locked(long head, Instant recordedAt, Instant clock, Set<Integer> late) {}

    private final EventTypes numbered;
    private final List<Integer> members = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private final List<Short> types = new ArrayList<>();
    private final List<Long> markers = new ArrayList<>();
    private final List<Numbered> several = new ArrayList<>();

    /** A criterion of a member that names more than one tag. */
    private record Numbered(int member, Criteria criteria, long marker) {}

    private Conflicts(EventTypes numbered) {
        this.numbered = numbered;
    }

    /** What a group depends on; a member's number is its place in the group. */
    static Conflicts of(EventTypes numbered, List<Member> group) {
        var conflicts = new Conflicts(numbered);
        for (int i = 0; i < group.size(); i++) {
            var member = group.get(i);
            if (member.isConditional()) {
                for (var criterion : member.condition().criteria().flatten()) {
                    conflicts.ask(i, criterion, member.marker());
                }
            }
        }
        return conflicts;
    }

    private void ask(int member, EventCriterion criterion, long marker) {
        if (criterion.tags().size() > 1) {
            // no decision of ours asks for events that carry two tags at once: Axon's contract does
            several.add(new Numbered(member, Criteria.tagged(criterion, numbered), marker));
            return;
        }
        var tag = Envelope.text(criterion.tags().iterator().next());
        if (criterion.types().isEmpty()) {
            add(member, tag, ANY_TYPE, marker);
        }
        for (QualifiedName type : criterion.types()) {
            add(member, tag, numbered.number(type.toString()), marker);
        }
    }

    private void add(int member, String tag, short type, long marker) {
        members.add(member);
        tags.add(tag);
        types.add(type);
        markers.add(marker);
    }

    /** Whether one statement can check them: each names one tag. */
    boolean areLookUps() {
        return several.isEmpty();
    }

    /** Binds the conditions that name one tag; returns the next parameter. */
    int bind(PreparedStatement statement, int parameter) throws SQLException {
        var connection = statement.getConnection();
        statement.setArray(parameter, connection.createArrayOf("text", tags.toArray()));
        statement.setArray(parameter + 1, connection.createArrayOf("int2", types.toArray()));
        statement.setArray(parameter + 2, connection.createArrayOf("int8", markers.toArray()));
        return parameter + 3;
    }

    /** Waits for the lock of the head, and keeps it for the transaction. */
    Locked lockAndCheck(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(LOCK_AND_CHECK)) {
            bind(statement, 1);
            try (var rows = statement.executeQuery()) {
                rows.next();
                var late = new HashSet<Integer>();
                for (var broken : (Integer[]) rows.getArray(4).getArray()) {
                    late.add(members.get(broken - 1));
                }
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
}
