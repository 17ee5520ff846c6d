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
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.techledger.ledger.proof.AppendCode;
import vn.techledger.ledger.proof.LeafHash;
import vn.techledger.ledger.proof.MacKey;

/**
 * Appends to the log, one transaction each: lock the head, check the condition, write events, tags and side rows, move
 * the head, commit. Positions and times of recording are given under the lock and seen with the commit that releases it,
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
                from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[],
                            ?::bytea[], ?::bytea[])
                    as e (position, event_id, type, version, occurred_at, recorded_at, leaf_hash, envelope)
            ), tags as (
                insert into ledger.event_tag (tag, type, position)
                select tag, type, position from unnest(?::text[], ?::text[], ?::bigint[]) as t (tag, type, position)
            )
            update ledger.log_head set position = ?, recorded_at = ?""";

    private final DataSource dataSource;
    private final MacKey appendKey;

    LogWriter(DataSource dataSource, MacKey appendKey) {
        this.dataSource = dataSource;
        this.appendKey = appendKey;
    }

    /**
     * Appends, or refuses.
     *
     * @throws AppendEventsTransactionRejectedException when events that the condition names came after its marker
     * @throws EventRefused when the database refuses an event, such as one with an identifier that it has already
     * @throws LogUnavailable when the database failed before COMMIT: nothing was recorded
     * @throws OutcomeUnknown when it failed during COMMIT
     */
    Appended append(AppendCondition condition, List<Envelope> envelopes, List<SideRow> sideRows) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var appended = write(connection, condition, envelopes, sideRows);
                commit(connection);
                return appended;
            } finally {
                undoWhatIsNotCommitted(connection);
            }
        } catch (SQLException failed) {
            throw causeOf(failed);
        }
    }

    /** The database refuses what we sent (data exceptions and constraints of SQL), or it is not there. */
    private static EventStoreException causeOf(SQLException failed) {
        var state = String.valueOf(failed.getSQLState());
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("TL")
                ? new EventRefused("the database refused the events: " + failed.getMessage(), failed)
                : new LogUnavailable("the events were not recorded: " + failed.getMessage(), failed);
    }

    private Appended write(
            Connection connection, AppendCondition condition, List<Envelope> envelopes, List<SideRow> sideRows)
            throws SQLException {
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
        var clock = checkedAt(connection, condition);
        var next = previous.plus(1, ChronoUnit.MICROS);
        var first = clock.isAfter(next) ? clock : next;

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
        var appended = new Appended(head + 1, leafHashes);
        insert(connection, appended, envelopes, sealed, times);
        for (var row : sideRows) {
            row.write(connection, appended);
        }
        return appended;
    }

    /** Checks the condition and tells the database's time, both under the lock of the head. */
    private static Instant checkedAt(Connection connection, AppendCondition condition) throws SQLException {
        if (condition.consistencyMarker() == ConsistencyMarker.INFINITY) {
            try (var statement = connection.prepareStatement("select clock_timestamp()");
                    var rows = statement.executeQuery()) {
                rows.next();
                return rows.getObject(1, OffsetDateTime.class).toInstant();
            }
        }
        var criteria = Criteria.tagged(condition.criteria());
        long marker = GlobalIndexConsistencyMarker.position(condition.consistencyMarker());
        var sql = "select clock_timestamp(), exists (" + criteria.positions() + ")";
        try (var statement = connection.prepareStatement(sql)) {
            criteria.bind(statement, 1, marker);
            try (var rows = statement.executeQuery()) {
                rows.next();
                if (rows.getBoolean(2)) {
                    throw AppendEventsTransactionRejectedException.conflictingEventsDetected(
                            condition.consistencyMarker());
                }
                return rows.getObject(1, OffsetDateTime.class).toInstant();
            }
        }
    }

    private void insert(
            Connection connection,
            Appended appended,
            List<Envelope> envelopes,
            List<byte[]> sealed,
            List<Instant> times)
            throws SQLException {
        int count = envelopes.size();
        var appendId = APPEND_IDS.generate();
        var positions = new Long[count];
        var tags = new ArrayList<String>();
        var tagTypes = new ArrayList<String>();
        var tagPositions = new ArrayList<Long>();
        for (int i = 0; i < count; i++) {
            positions[i] = appended.firstPosition() + i;
            for (var tag : envelopes.get(i).tags()) {
                tags.add(tag);
                tagTypes.add(envelopes.get(i).event().type().name());
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
            p = array(
                    statement,
                    p,
                    "text",
                    envelopes.stream().map(e -> e.event().type().name()).toArray());
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
            p = array(statement, p, "text", tagTypes.toArray());
            p = array(statement, p, "bigint", tagPositions.toArray());
            statement.setLong(p++, appended.lastPosition());
            statement.setObject(p, OffsetDateTime.ofInstant(times.getLast(), ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    private static int array(PreparedStatement statement, int parameter, String type, Object[] values)
            throws SQLException {
        statement.setArray(parameter, statement.getConnection().createArrayOf(type, values));
        return parameter + 1;
    }

    private static void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException failed) {
            throw new OutcomeUnknown("the connection failed during the commit: " + failed.getMessage(), failed);
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
