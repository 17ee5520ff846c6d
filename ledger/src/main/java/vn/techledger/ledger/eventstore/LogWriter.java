package vn.techledger.ledger.eventstore;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.techledger.ledger.proof.MacKey;

/**
 * Appends to the log, one transaction a group: lock the head, check the conditions, write events, tags and side rows,
 * move the head, commit. Positions and times of recording are given under the lock and seen with the commit that releases it,
 * so nobody ever sees position n+1 before n.
 *
 * <p>Where this process was the last to append it knows where the head is. It then sends everything in one statement, which
 * writes nothing if it was mistaken; that is a commit of its own where no side rows go with it. One thread at a time.
 */
final class LogWriter {

    private static final Logger LOGGER = LoggerFactory.getLogger(LogWriter.class);
    private static final NoArgGenerator APPEND_IDS = Generators.timeBasedEpochGenerator();

    private static final String GROUP = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";
    private static final String WRITE = "select ledger.write_group(" + GROUP + ")";

    /** The bounds of the clock are those of {@link ExpectedHead}. */
    private static final String APPEND_AT_HEAD = "select ledger.append_at_head(?, ?, ?, '%d ms', '%d ms', %s)"
            .formatted(ExpectedHead.BEFORE.toMillis(), ExpectedHead.AFTER.toMillis(), GROUP);

    /** Classes of SQLSTATE: data, constraints, limits, and those of our own fences. */
    private static final Set<String> REFUSALS = Set.of("22", "23", "54", "TL");

    /** Classes of SQLSTATE: lost to another transaction, lacking a permission, a resource or a lock, cancelled. */
    private static final Set<String> UNDONE = Set.of("40", "42", "53", "55");

    private static final int SQL_STATE = 5;

    private final DataSource dataSource;
    private final EventTypes types;
    private final UUID process;
    private final MacKey appendKey;
    private final RecordingClock clock;
    private final Settlement settlement;
    private final Committed committed;
    private final ExpectedHead expected;

    LogWriter(
            DataSource dataSource,
            EventTypes types,
            UUID process,
            MacKey appendKey,
            RecordingClock clock,
            Committed committed) {
        this.process = process;
        this.clock = clock;
        this.types = types;
        this.committed = committed;
        this.dataSource = dataSource;
        this.appendKey = appendKey;
        this.settlement = new Settlement(dataSource);
        this.expected = new ExpectedHead(clock.witness());
    }

    /** What became of one member of a group: recorded, or refused for a reason of its own. */
    record Result(@Nullable Appended appended, @Nullable RuntimeException refused) {}

    /** Told what was committed, in the order of the log. */
    @FunctionalInterface
    interface Committed {
        void accept(long firstPosition, List<byte[]> envelopes);
    }

    /**
     * Appends what the members of a group want to record, as far as their conditions hold, in one transaction. Whoever
     * comes too late is refused alone; an error that one member causes undoes the transaction, and the members are
     * recorded singly then, so that it fails nobody else.
     *
     * @return a result for each member, in their order
     */
    List<Result> append(List<Member> group) {
        try {
            return appendTogether(group);
        } catch (LogUnavailable | OutcomeUnknown | ClockDrift sameForAll) {
            return group.stream().map(member -> new Result(null, sameForAll)).toList();
        } catch (RuntimeException causedByOne) {
            if (group.size() == 1) {
                return List.of(new Result(null, causedByOne));
            }
            return group.stream()
                    .map(member -> append(List.of(member)).getFirst())
                    .toList();
        }
    }

    private List<Result> appendTogether(List<Member> group) {
        var conflicts = Conflicts.of(types, group);
        var guess = conflicts.areLookUps() ? expected.take() : null;
        @Nullable Written written = null;
        try (Connection connection = dataSource.getConnection()) {
            try {
                written = guess == null ? null : atHead(connection, conflicts, group, guess);
                if (written == null) {
                    written = carefully(connection, conflicts, group);
                }
                expected.is(written.head());
                tell(written.group());
            } finally {
                undoWhatIsNotCommitted(connection);
            }
        } catch (SQLException failed) {
            if (written == null) {
                throw causeOf(failed);
            }
            LOGGER.warn("a connection could not be given back after a commit: {}", failed.getMessage());
        }
        return results(group, written.group());
    }

    /** A group that is committed, where it had events; and the head after it. */
    private record Written(@Nullable Group group, ExpectedHead.Head head) {}

    private void tell(@Nullable Group written) {
        if (written == null) {
            return;
        }
        try {
            committed.accept(written.firstPosition(), written.sealed());
        } catch (RuntimeException neverUndoesACommit) {
            LOGGER.error("followers could not be told of position {}", written.firstPosition(), neverUndoesACommit);
        }
    }

    /** The database refuses what we sent (data exceptions, constraints, limits of SQL), or it is not there. */
    private static EventStoreException causeOf(SQLException failed) {
        return isOf(failed, REFUSALS)
                ? new EventRefused("the database refused the events: " + failed.getMessage(), failed)
                : new LogUnavailable("the events were not recorded: " + failed.getMessage(), failed);
    }

    /**
     * Whether an error of a statement that commits by itself tells that it did not. The server reports these while the
     * connection lives; a connection that ends, also by an order of the server, may have committed before.
     */
    private static boolean isUndone(SQLException failed) {
        return isOf(failed, REFUSALS) || isOf(failed, UNDONE);
    }

    private static boolean isOf(SQLException failed, Set<String> classes) {
        var state = String.valueOf(failed.getSQLState());
        return state.length() == SQL_STATE && classes.contains(state.substring(0, 2));
    }

    /** All in one statement; null, and nothing is written, where the head or the clock is elsewhere or somebody is late. */
    private @Nullable Written atHead(
            Connection connection, Conflicts conflicts, List<Member> group, ExpectedHead.Head guess)
            throws SQLException {
        var time = expected.time(guess);
        if (time == null) {
            return null;
        }
        var accepted = accepted(group, Set.of());
        var appendId = APPEND_IDS.generate();
        var written = new Group(appendId, accepted, guess.position() + 1, time);
        boolean alone = accepted.stream().allMatch(member -> member.sideRows().isEmpty());
        connection.setAutoCommit(alone);
        if (!isWrittenAtHead(connection, conflicts, written, alone ? appendId : null)) {
            return null;
        }
        if (!alone) {
            writeSideRows(connection, accepted, written);
            commit(connection, appendId);
        }
        return new Written(written, guess.at(written.lastPosition(), written.lastTime()));
    }

    /** @param commits identifier of the append where the statement is a transaction of its own, else null */
    private boolean isWrittenAtHead(Connection connection, Conflicts conflicts, Group written, @Nullable UUID commits)
            throws SQLException {
        try (var statement = connection.prepareStatement(APPEND_AT_HEAD)) {
            written.bind(statement, conflicts.bind(statement, 1), types, appendKey, process);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return expected.wasRight(rows.getString(1));
            }
        } catch (SQLException failed) {
            if (commits == null || isUndone(failed)) {
                throw failed;
            }
            settle(commits, failed);
            return true;
        }
    }

    private Written carefully(Connection connection, Conflicts conflicts, List<Member> group) throws SQLException {
        connection.setAutoCommit(false);
        var asked = clock.witness().instant();
        var locked = conflicts.lockAndCheck(connection);
        var ahead = Duration.between(clock.witness().instant(), locked.clock());
        var accepted = accepted(group, locked.late());
        var first = clock.next(locked.recordedAt(), asked, locked.clock());
        if (accepted.isEmpty()) {
            connection.rollback();
            return new Written(null, new ExpectedHead.Head(locked.head(), locked.recordedAt(), ahead));
        }
        var appendId = APPEND_IDS.generate();
        var written = new Group(appendId, accepted, locked.head() + 1, first);
        try (var statement = connection.prepareStatement(WRITE)) {
            written.bind(statement, 1, types, appendKey, process);
            statement.execute();
        }
        writeSideRows(connection, accepted, written);
        commit(connection, appendId);
        return new Written(written, new ExpectedHead.Head(written.lastPosition(), written.lastTime(), ahead));
    }

    /** Those whose conditions hold, against the log and against the members accepted before them. */
    private static List<Member> accepted(List<Member> group, Set<Integer> late) {
        var accepted = new Accepted();
        for (int i = 0; i < group.size(); i++) {
            if (!late.contains(i)) {
                accepted.acceptUnlessDependent(group.get(i));
            }
        }
        return accepted.members();
    }

    /** Those that are single rows go together, in one round trip for each kind. */
    private static void writeSideRows(Connection connection, List<Member> accepted, Group written) throws SQLException {
        Map<String, SideRowBatch> batches = new LinkedHashMap<>();
        for (var member : accepted) {
            var place = written.places().get(member);
            for (var row : member.sideRows()) {
                if (row instanceof InsertedRow inserted) {
                    batches.computeIfAbsent(inserted.sql(), SideRowBatch::new).add(inserted, place);
                } else {
                    row.write(connection, place);
                }
            }
        }
        for (var batch : batches.values()) {
            batch.write(connection);
        }
    }

    private static List<Result> results(List<Member> group, @Nullable Group written) {
        var results = new ArrayList<Result>(group.size());
        for (var member : group) {
            var appended = written == null ? null : written.places().get(member);
            results.add(appended != null ? new Result(appended, null) : new Result(null, late(member)));
        }
        return results;
    }

    private static RuntimeException late(Member member) {
        return AppendEventsTransactionRejectedException.conflictingEventsDetected(
                member.condition().consistencyMarker());
    }

    /** Commits; where the connection dies in between, finds out what became of it. */
    private void commit(Connection connection, UUID appendId) {
        try {
            connection.commit();
        } catch (SQLException failed) {
            settle(appendId, failed);
        }
    }

    private void settle(UUID appendId, SQLException failed) {
        LOGGER.warn("the connection failed during a commit; its outcome is being settled: {}", failed.getMessage());
        if (!settlement.isRecorded(appendId, failed)) {
            throw new LogUnavailable("the events were not recorded: " + failed.getMessage(), failed);
        }
    }

    /** After a commit this does nothing; after a failure the first error counts, not one of the rollback. */
    private static void undoWhatIsNotCommitted(Connection connection) {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException connectionIsGone) {
            LOGGER.debug("rollback on a dead connection", connectionIsGone);
        }
    }
}
