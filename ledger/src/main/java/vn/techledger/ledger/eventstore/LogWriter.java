package vn.techledger.ledger.eventstore;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.techledger.ledger.proof.AppendCode;
import vn.techledger.ledger.proof.LeafHash;
import vn.techledger.ledger.proof.MacKey;

/**
 * Appends to the log, one transaction a group: lock the head, check the conditions, write events, tags and side rows,
 * move the head, commit. Positions and times of recording are given under the lock and seen with the commit that releases it,
 * so nobody ever sees position n+1 before n.
 */
final class LogWriter {

    private static final Logger LOGGER = LoggerFactory.getLogger(LogWriter.class);
    private static final NoArgGenerator APPEND_IDS = Generators.timeBasedEpochGenerator();

    private static final String LOCK_HEAD = "select position, recorded_at from ledger.log_head for update";

    private static final String WRITE = """
            with appended as (
                insert into ledger.append (append_id, first_position, events, hmac) values (?, ?, ?, ?)
            ), events as (
                insert into ledger.event
                    (position, event_id, type, version, occurred_at, recorded_at, append_id, leaf_hash, envelope)
                select position, event_id, type, version, occurred_at, recorded_at, ?, leaf_hash, envelope
                from unnest(?::bigint[], ?::text[], ?::smallint[], ?::text[], ?::timestamptz[], ?::timestamptz[],
                            ?::bytea[], ?::bytea[])
                    as e (position, event_id, type, version, occurred_at, recorded_at, leaf_hash, envelope)
            ), tags as (
                insert into ledger.event_tag (tag, type, position)
                select tag, type, position from unnest(?::text[], ?::smallint[], ?::bigint[]) as t (tag, type, position)
            )
            update ledger.log_head set position = ?, recorded_at = ?
            returning\s""" + Announcements.SEND;

    private final DataSource dataSource;
    private final EventTypes types;
    private final UUID process;
    private final MacKey appendKey;
    private final RecordingClock clock;
    private final Settlement settlement;
    private final Committed committed;

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
    }

    /** What became of one member of a group: recorded, or refused for a reason of its own. */
    record Result(@Nullable Appended appended, @Nullable RuntimeException refused) {}

    /** A group that is written and not yet committed. */
    private record Written(long firstPosition, List<byte[]> sealed, List<Result> results) {}

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
        @Nullable List<Result> recorded = null;
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var appendId = APPEND_IDS.generate();
                var written = write(connection, appendId, group);
                commit(connection, appendId);
                recorded = written.results();
                tell(written);
            } finally {
                undoWhatIsNotCommitted(connection);
            }
        } catch (SQLException failed) {
            if (recorded == null) {
                throw causeOf(failed);
            }
            LOGGER.warn("a connection could not be given back after a commit: {}", failed.getMessage());
        }
        return recorded;
    }

    private void tell(Written written) {
        if (written.sealed().isEmpty()) {
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
        var state = String.valueOf(failed.getSQLState());
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("54") || state.startsWith("TL")
                ? new EventRefused("the database refused the events: " + failed.getMessage(), failed)
                : new LogUnavailable("the events were not recorded: " + failed.getMessage(), failed);
    }

    private Written write(Connection connection, UUID appendId, List<Member> group) throws SQLException {
        long head;
        Instant previous;
        try (var statement = connection.prepareStatement(LOCK_HEAD);
                var rows = statement.executeQuery()) {
            rows.next();
            head = rows.getLong(1);
            previous = head == 0
                    ? Instant.EPOCH
                    : rows.getObject(2, OffsetDateTime.class).toInstant();
        }
        var asked = clock.witness().instant();
        var verdict = Conflicts.check(connection, types, group);
        var accepted = accepted(group, verdict.late());
        var first = clock.next(previous, asked, verdict.clock());

        var envelopes = accepted.stream().flatMap(m -> m.envelopes().stream()).toList();
        var sealed = new ArrayList<byte[]>(envelopes.size());
        var leafHashes = new ArrayList<byte[]>(envelopes.size());
        var times = new ArrayList<Instant>(envelopes.size());
        for (int i = 0; i < envelopes.size(); i++) {
            var recordedAt = first.plus(i, ChronoUnit.MICROS);
            var bytes = envelopes.get(i).recordedAt(recordedAt);
            times.add(recordedAt);
            sealed.add(bytes);
            leafHashes.add(LeafHash.of(bytes));
        }
        if (!envelopes.isEmpty()) {
            insert(connection, appendId, new Appended(head + 1, leafHashes), envelopes, sealed, times);
        }
        return new Written(head + 1, sealed, results(connection, group, accepted, head, leafHashes));
    }

    /** Those whose conditions hold, against the log and against the members accepted before them. */
    private static List<Member> accepted(List<Member> group, Set<Integer> late) {
        var accepted = new ArrayList<Member>(group.size());
        for (int i = 0; i < group.size(); i++) {
            var member = group.get(i);
            if (!late.contains(i) && accepted.stream().noneMatch(member::dependsOn)) {
                accepted.add(member);
            }
        }
        return accepted;
    }

    /** Writes the side rows of each accepted member, and tells everyone what became of them. */
    private static List<Result> results(
            Connection connection, List<Member> group, List<Member> accepted, long head, List<byte[]> leafHashes)
            throws SQLException {
        var places = new IdentityHashMap<Member, Appended>();
        int from = 0;
        for (var member : accepted) {
            int to = from + member.envelopes().size();
            var appended = new Appended(head + 1 + from, List.copyOf(leafHashes.subList(from, to)));
            for (var row : member.sideRows()) {
                row.write(connection, appended);
            }
            places.put(member, appended);
            from = to;
        }
        var results = new ArrayList<Result>(group.size());
        for (var member : group) {
            var appended = places.get(member);
            var refused = appended != null
                    ? null
                    : AppendEventsTransactionRejectedException.conflictingEventsDetected(
                            member.condition().consistencyMarker());
            results.add(new Result(appended, refused));
        }
        return results;
    }

    private void insert(
            Connection connection,
            UUID appendId,
            Appended appended,
            List<Envelope> envelopes,
            List<byte[]> sealed,
            List<Instant> times)
            throws SQLException {
        int count = envelopes.size();
        var positions = new Long[count];
        var tags = new ArrayList<String>();
        var eventTypes = new Short[count];
        var tagTypes = new ArrayList<Short>();
        var tagPositions = new ArrayList<Long>();
        for (int i = 0; i < count; i++) {
            positions[i] = appended.firstPosition() + i;
            eventTypes[i] = types.number(envelopes.get(i).event().type().name());
            for (var tag : envelopes.get(i).tags()) {
                tags.add(tag);
                tagTypes.add(eventTypes[i]);
                tagPositions.add(positions[i]);
            }
        }
        try (var statement = connection.prepareStatement(WRITE)) {
            int p = 1;
            statement.setObject(p++, appendId);
            statement.setLong(p++, appended.firstPosition());
            statement.setInt(p++, count);
            statement.setBytes(
                    p++, AppendCode.of(appendKey, appendId, appended.firstPosition(), appended.leafHashes()));
            statement.setObject(p++, appendId);
            p = array(statement, p, "bigint", positions);
            p = array(
                    statement,
                    p,
                    "text",
                    envelopes.stream().map(e -> e.event().identifier()).toArray());
            p = array(statement, p, "smallint", eventTypes);
            p = array(
                    statement,
                    p,
                    "text",
                    envelopes.stream().map(e -> e.event().type().version()).toArray());
            p = array(
                    statement,
                    p,
                    "timestamptz",
                    envelopes.stream()
                            .map(e -> Envelope.time(e.event().timestamp()))
                            .toArray());
            p = array(
                    statement,
                    p,
                    "timestamptz",
                    times.stream().map(Envelope::time).toArray());
            p = array(statement, p, "bytea", appended.leafHashes().toArray(byte[][]::new));
            p = array(statement, p, "bytea", sealed.toArray(byte[][]::new));
            p = array(statement, p, "text", tags.toArray());
            p = array(statement, p, "smallint", tagTypes.toArray());
            p = array(statement, p, "bigint", tagPositions.toArray());
            statement.setLong(p++, appended.lastPosition());
            statement.setObject(p++, OffsetDateTime.ofInstant(times.getLast(), ZoneOffset.UTC));
            statement.setString(p, Announcements.text(process, appended.lastPosition()));
            statement.execute();
        }
    }

    private static int array(PreparedStatement statement, int parameter, String type, Object[] values)
            throws SQLException {
        statement.setArray(parameter, statement.getConnection().createArrayOf(type, values));
        return parameter + 1;
    }

    /** Commits; where the connection dies in between, finds out what became of it. */
    private void commit(Connection connection, UUID appendId) {
        try {
            connection.commit();
        } catch (SQLException failed) {
            LOGGER.warn("the connection failed during a commit; its outcome is being settled: {}", failed.getMessage());
            if (!settlement.isRecorded(appendId, failed)) {
                throw new LogUnavailable("the events were not recorded: " + failed.getMessage(), failed);
            }
        }
    }

    /** After a commit this does nothing; after a failure the first error counts, not one of the rollback. */
    private static void undoWhatIsNotCommitted(Connection connection) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException connectionIsGone) {
            LOGGER.debug("rollback on a dead connection", connectionIsGone);
        }
    }
}
