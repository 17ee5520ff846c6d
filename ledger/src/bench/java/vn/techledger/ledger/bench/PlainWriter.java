package vn.techledger.ledger.bench;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import vn.techledger.ledger.proof.AppendCode;
import vn.techledger.ledger.proof.LeafHash;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.Identifiers;

/**
 * The ceiling: one JDBC writer that has all bytes ready, checks nothing, and writes rows that are right in every respect
 * into the tables of the log, past its triggers and constraints.
 */
final class PlainWriter implements AutoCloseable {

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private static final String APPEND =
            "insert into ledger.append (append_id, first_position, events, hmac) values (?, ?, ?, ?)";
    private static final String HEAD = "update ledger.log_head set position = ?, recorded_at = ?";

    private static final String TOGETHER = """
            with appended as (%s), events as (
                insert into ledger.event
                    (position, event_id, type, version, occurred_at, recorded_at, append_id, leaf_hash, envelope)
                select position, event_id, type, version, occurred_at, recorded_at, append_id, leaf_hash, envelope
                from unnest(?::bigint[], ?::text[], ?::smallint[], ?::text[], ?::timestamptz[], ?::timestamptz[],
                            ?::uuid[], ?::bytea[], ?::bytea[])
                    as e (position, event_id, type, version, occurred_at, recorded_at, append_id, leaf_hash, envelope)
            ), tags as (
                insert into ledger.event_tag (tag, type, position)
                select tag, type, position from unnest(?::text[], ?::smallint[], ?::bigint[]) as t (tag, type, position)
            )
            %s""".formatted(APPEND, HEAD);

    private static final String EVENT = """
            insert into ledger.event
                (position, event_id, type, version, occurred_at, recorded_at, append_id, leaf_hash, envelope)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String TAG = "insert into ledger.event_tag (tag, type, position) values (?, ?, ?)";

    /** Rows that one commit writes. */
    record Batch(UUID appendId, byte[] hmac, List<Row> rows) {

        long first() {
            return rows.getFirst().position();
        }
    }

    record Row(
            long position,
            String id,
            short type,
            String version,
            Instant recordedAt,
            byte[] leafHash,
            byte[] envelope,
            List<String> tags) {}

    private final Server server;
    private final DataSource dataSource;
    private final Connection connection;

    PlainWriter(Server server, DataSource dataSource) throws SQLException {
        this.server = server;
        this.dataSource = dataSource;
        this.connection = dataSource.getConnection();
        if (head() == 0) {
            try (var first = new LedgerPeer(dataSource)) {
                first.append(Facts.fresh());
            }
        }
    }

    long head() {
        return Sql.number(dataSource, "select position from ledger.log_head");
    }

    /** Prepares rows after the head, in the form of the newest event that the engine wrote. */
    List<Batch> prepare(int batches, int size) throws SQLException {
        byte[] newest;
        short type;
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select envelope, type from ledger.event order by position desc limit 1")) {
            rows.next();
            newest = rows.getBytes(1);
            type = rows.getShort(2);
        }
        var form = new Form(newest, type);
        long position = head();
        var time = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var prepared = new ArrayList<Batch>(batches);
        for (int i = 0; i < batches; i++) {
            var rows = new ArrayList<Row>(size);
            for (int k = 0; k < size; k++) {
                time = time.plus(1, ChronoUnit.MICROS);
                rows.add(form.row(++position, time));
            }
            var appendId = Identifiers.next();
            var leafHashes = rows.stream().map(Row::leafHash).toList();
            var hmac = AppendCode.of(LedgerPeer.KEY, appendId, rows.getFirst().position(), leafHashes);
            prepared.add(new Batch(appendId, hmac, rows));
        }
        return prepared;
    }

    /** One statement and one commit for each batch. */
    Sample together(List<Batch> batches) throws SQLException {
        long before = head();
        long wal = server.wal();
        connection.setAutoCommit(true);
        var latencies = new long[batches.size()];
        long started = System.nanoTime();
        try (var statement = connection.prepareStatement(TOGETHER)) {
            for (int i = 0; i < latencies.length; i++) {
                long now = System.nanoTime();
                writeTogether(statement, batches.get(i));
                latencies[i] = System.nanoTime() - now;
            }
        }
        return sample(batches, latencies, System.nanoTime() - started, before, wal);
    }

    /** Plain inserts, and a commit for each batch. */
    Sample plainly(List<Batch> batches) throws SQLException {
        long before = head();
        long wal = server.wal();
        connection.setAutoCommit(false);
        var latencies = new long[batches.size()];
        long started = System.nanoTime();
        try (var append = connection.prepareStatement(APPEND);
                var event = connection.prepareStatement(EVENT);
                var tag = connection.prepareStatement(TAG);
                var head = connection.prepareStatement(HEAD)) {
            for (int i = 0; i < latencies.length; i++) {
                long now = System.nanoTime();
                var batch = batches.get(i);
                bindAppend(append, batch);
                append.executeUpdate();
                for (var row : batch.rows()) {
                    bindEvent(event, batch, row);
                    event.addBatch();
                    for (var text : row.tags()) {
                        tag.setString(1, text);
                        tag.setShort(2, row.type());
                        tag.setLong(3, row.position());
                        tag.addBatch();
                    }
                }
                event.executeBatch();
                tag.executeBatch();
                bindHead(head, 1, batch);
                head.executeUpdate();
                connection.commit();
                latencies[i] = System.nanoTime() - now;
            }
        }
        return sample(batches, latencies, System.nanoTime() - started, before, wal);
    }

    private Sample sample(List<Batch> batches, long[] latencies, long nanos, long before, long wal) {
        int size = batches.getFirst().rows().size();
        long written = head() - before;
        if (written != (long) batches.size() * size) {
            throw new IllegalStateException("the ceiling wrote " + written + " events");
        }
        var each = Sample.of(latencies, nanos, 0);
        double bytes = (double) (server.wal() - wal) / written;
        return new Sample(each.perSecond() * size, each.p50(), each.p99(), bytes);
    }

    private static int bindAppend(PreparedStatement statement, Batch batch) throws SQLException {
        statement.setObject(1, batch.appendId());
        statement.setLong(2, batch.first());
        statement.setInt(3, batch.rows().size());
        statement.setBytes(4, batch.hmac());
        return 5;
    }

    private static void bindHead(PreparedStatement statement, int parameter, Batch batch) throws SQLException {
        statement.setLong(parameter, batch.rows().getLast().position());
        statement.setObject(parameter + 1, utc(batch.rows().getLast().recordedAt()));
    }

    private static void bindEvent(PreparedStatement statement, Batch batch, Row row) throws SQLException {
        statement.setLong(1, row.position());
        statement.setString(2, row.id());
        statement.setShort(3, row.type());
        statement.setString(4, row.version());
        statement.setObject(5, utc(row.recordedAt()));
        statement.setObject(6, utc(row.recordedAt()));
        statement.setObject(7, batch.appendId());
        statement.setBytes(8, row.leafHash());
        statement.setBytes(9, row.envelope());
    }

    private static OffsetDateTime utc(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    private void writeTogether(PreparedStatement statement, Batch batch) throws SQLException {
        var rows = batch.rows();
        var times =
                rows.stream().map(row -> MICROSECONDS.format(row.recordedAt())).toArray();
        var appendIds = new Object[rows.size()];
        Arrays.fill(appendIds, batch.appendId());
        int p = bindAppend(statement, batch);
        p = array(statement, p, "bigint", rows.stream().map(Row::position).toArray(Long[]::new));
        p = array(statement, p, "text", rows.stream().map(Row::id).toArray());
        p = array(statement, p, "int2", rows.stream().map(Row::type).toArray());
        p = array(statement, p, "text", rows.stream().map(Row::version).toArray());
        p = array(statement, p, "timestamptz", times);
        p = array(statement, p, "timestamptz", times);
        p = array(statement, p, "uuid", appendIds);
        p = array(statement, p, "bytea", rows.stream().map(Row::leafHash).toArray(byte[][]::new));
        p = array(statement, p, "bytea", rows.stream().map(Row::envelope).toArray(byte[][]::new));
        var tags = new ArrayList<String>();
        var types = new ArrayList<Short>();
        var positions = new ArrayList<Long>();
        for (var row : rows) {
            for (var tag : row.tags()) {
                tags.add(tag);
                types.add(row.type());
                positions.add(row.position());
            }
        }
        p = array(statement, p, "text", tags.toArray());
        p = array(statement, p, "int2", types.toArray());
        p = array(statement, p, "bigint", positions.toArray(Long[]::new));
        bindHead(statement, p, batch);
        statement.executeUpdate();
    }

    private static int array(PreparedStatement statement, int parameter, String type, Object[] values)
            throws SQLException {
        statement.setArray(parameter, statement.getConnection().createArrayOf(type, values));
        return parameter + 1;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** An envelope of the engine's, in which everything that differs from event to event is replaced. */
    private static final class Form {

        private static final SecureRandom NONCES = new SecureRandom();
        private static final String ENTITY = "contract:";
        private static final String PARTY = "party:";

        private final String text;
        private final String id;
        private final short type;
        private final String version;
        private final String recordedAt;
        private final String nonce;
        private final String entity;
        private final String party;

        Form(byte[] envelope, short type) {
            var tree = EventJson.mapper().readTree(envelope);
            this.text = new String(envelope, StandardCharsets.UTF_8);
            this.id = tree.get("id").asString();
            this.type = type;
            this.version = tree.get("version").asString();
            this.recordedAt = tree.get("recordedAt").asString();
            this.nonce = tree.get("nonce").asString();
            this.entity = tree.get("tags").get(0).asString().substring(ENTITY.length());
            this.party = tree.get("tags").get(1).asString().substring(PARTY.length());
        }

        Row row(long position, Instant time) {
            var entry = Facts.fresh();
            var newId = Identifiers.next().toString();
            var newNonce = new byte[16];
            NONCES.nextBytes(newNonce);
            var envelope = text.replace(id, newId)
                    .replace(recordedAt, MICROSECONDS.format(time))
                    .replace(nonce, HexFormat.of().formatHex(newNonce))
                    .replace(entity, entry.entity().toString())
                    .replace(party, entry.party().toString())
                    .getBytes(StandardCharsets.UTF_8);
            return new Row(
                    position,
                    newId,
                    type,
                    version,
                    time,
                    LeafHash.of(envelope),
                    envelope,
                    List.of(ENTITY + entry.entity(), PARTY + entry.party()));
        }
    }
}
