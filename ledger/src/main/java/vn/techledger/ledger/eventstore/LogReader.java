package vn.techledger.ledger.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.LedgerEvents;
import vn.techledger.ledger.proof.LeafHash;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Transformations;

/** Reads the log. Every method is one statement, so it sees one consistent snapshot. */
public final class LogReader {

    /** Events as they stood when the head of the log was at {@code head}. */
    public record Snapshot(long head, List<RecordedEvent> events) {}

    private final DataSource dataSource;
    private final EventTypes types;
    private final Transformations transformations;

    public LogReader(DataSource dataSource) {
        this(dataSource, new EventTypes(dataSource));
    }

    LogReader(DataSource dataSource, EventTypes types) {
        this.dataSource = dataSource;
        this.types = types;
        this.transformations = new Transformations(LedgerEvents.transformations());
    }

    /** The event that an envelope at a position holds, in the newest version of its type. */
    RecordedEvent read(long position, byte[] envelope) {
        return Envelope.read(position, envelope, transformations);
    }

    /** Position of the newest event; 0 when there is none. */
    public long head() {
        return query("select position from ledger.log_head", statement -> {}, rows -> {
            rows.next();
            return rows.getLong(1);
        });
    }

    /** The newest event, and the database's time at which it was that. */
    public record Head(long position, Instant recordedAt, Instant now) {}

    /** The head of the log; {@code recordedAt} means nothing while the log is empty. */
    public Head headNow() {
        var sql = "select position, recorded_at, clock_timestamp() from ledger.log_head";
        return query(sql, statement -> {}, rows -> {
            rows.next();
            long position = rows.getLong(1);
            return new Head(position, position == 0 ? Instant.EPOCH : instant(rows, 2), instant(rows, 3));
        });
    }

    private static Instant instant(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** The events that criteria with tags name, after the given position, with the head that they were read at. */
    Snapshot source(EventCriteria eventCriteria, long after) {
        var criteria = Criteria.tagged(eventCriteria, types);
        var sql = """
                select head.position, named.position, named.envelope
                from ledger.log_head head left join (%s) as named on true
                order by named.position""".formatted(envelopesOf(criteria.positions()));
        return query(sql, statement -> criteria.bind(statement, 1, after), rows -> {
            long head = 0;
            var events = new ArrayList<RecordedEvent>();
            while (rows.next()) {
                head = rows.getLong(1);
                long position = rows.getLong(2);
                if (!rows.wasNull()) {
                    events.add(read(position, rows.getBytes(3)));
                }
            }
            return new Snapshot(head, events);
        });
    }

    /** The facts that criteria with tags name, in order. */
    public List<RecordedEvent> facts(EventCriteria criteria) {
        return source(criteria, 0).events();
    }

    /** The facts of one kind under a tag, in order. */
    public <F extends LedgerEvent> List<F> facts(Tag tag, Class<F> kind) {
        return recorded(tag, kind).stream()
                .map(RecordedEvent::fact)
                .map(kind::cast)
                .toList();
    }

    /** The events of one kind under a tag, in order. */
    public List<RecordedEvent> recorded(Tag tag, Class<? extends LedgerEvent> kind) {
        return facts(EventCriteria.havingTags(tag)
                .andBeingOneOfTypes(LedgerEvents.typeOf(kind).qualifiedName()));
    }

    /** One page of the events that criteria name, after the given position, in order. */
    List<RecordedEvent> page(EventCriteria eventCriteria, long after, int size) {
        var criteria = Criteria.any(eventCriteria, types);
        return query(page(criteria), statement -> statement.setInt(criteria.bind(statement, 1, after), size), rows -> {
            var events = new ArrayList<RecordedEvent>();
            while (rows.next()) {
                events.add(read(rows.getLong(1), rows.getBytes(2)));
            }
            return events;
        });
    }

    /** The same page of events as they are kept, for those who check them. */
    public List<StoredEvent> stored(EventCriteria eventCriteria, long after, int size) {
        var criteria = Criteria.any(eventCriteria, types);
        return query(page(criteria), statement -> statement.setInt(criteria.bind(statement, 1, after), size), rows -> {
            var events = new ArrayList<StoredEvent>();
            while (rows.next()) {
                events.add(new StoredEvent(rows.getLong(1), rows.getBytes(2)));
            }
            return events;
        });
    }

    private static String page(Criteria criteria) {
        return criteria.nameEverything()
                ? "select position, envelope from ledger.event where position > ? order by position limit ?"
                : envelopesOf("select position from (%s) as named (position) order by position limit ?"
                                .formatted(criteria.positions()))
                        + " order by found.position";
    }

    /**
     * The envelopes of positions, each by a look-up of its own. The limit of one is there for the planner: plans are made
     * once, maybe on a young log, and without it they join the few positions with all events, page after page.
     */
    private static String envelopesOf(String positions) {
        return """
                select found.position, one.envelope from (%s) as found (position)
                cross join lateral (
                    select envelope from ledger.event where event.position = found.position limit 1) as one""".formatted(positions);
    }

    /** The event at a position, if the log reaches it. */
    public Optional<RecordedEvent> at(long position) {
        return envelope(position).map(bytes -> read(position, bytes));
    }

    /** The exact bytes of the event at a position, if the log reaches it. */
    public Optional<byte[]> envelope(long position) {
        return query(
                "select envelope from ledger.event where position = ?",
                statement -> statement.setLong(1, position),
                rows -> rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty());
    }

    /** Hash of the leaf at a position that the log has reached. */
    public byte[] leafHash(long position) {
        return LeafHash.of(envelope(position).orElseThrow());
    }

    /** Position of the last event recorded at or before the given time; 0 when there is none. */
    public long positionAt(Instant time) {
        return query(
                "select coalesce(max(position), 0) from (select position from ledger.event where recorded_at <= ?"
                        + " order by recorded_at desc limit 1) newest",
                statement -> statement.setObject(1, OffsetDateTime.ofInstant(time, ZoneOffset.UTC)),
                rows -> {
                    rows.next();
                    return rows.getLong(1);
                });
    }

    /** Position of the first event whose own timestamp is the given one or later. */
    OptionalLong firstSince(Instant time) {
        return query(
                "select min(position) from ledger.event where occurred_at >= ?",
                statement -> statement.setObject(1, OffsetDateTime.ofInstant(time, ZoneOffset.UTC)),
                rows -> {
                    rows.next();
                    long position = rows.getLong(1);
                    return rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(position);
                });
    }

    private <T> T query(String sql, Binding binding, Reading<T> reading) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            try (ResultSet rows = statement.executeQuery()) {
                return reading.read(rows);
            }
        } catch (SQLException failed) {
            throw new LogUnavailable("the log cannot be read: " + failed.getMessage(), failed);
        }
    }

    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(ResultSet rows) throws SQLException;
    }
}
