package vn.techledger.ledger.eventstore;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.techledger.ledger.proof.AppendCode;
import vn.techledger.ledger.proof.LeafHash;
import vn.techledger.ledger.proof.MacKey;

/** The rows that accepted members become: events with their positions, times and hashes, and their tags. */
final class Group {

    private final UUID appendId;
    private final long firstPosition;
    private final Map<Member, Appended> places = new IdentityHashMap<>();
    private final List<Envelope> envelopes = new ArrayList<>();
    private final List<Instant> times = new ArrayList<>();
    private final List<byte[]> sealed = new ArrayList<>();
    private final List<byte[]> leafHashes = new ArrayList<>();

    /**
     * @param accepted at least one event
     * @param firstPosition of the first event
     * @param firstTime when that is recorded; the others follow in microseconds
     */
    Group(UUID appendId, List<Member> accepted, long firstPosition, Instant firstTime) {
        this.appendId = appendId;
        this.firstPosition = firstPosition;
        for (var member : accepted) {
            int from = envelopes.size();
            for (var envelope : member.envelopes()) {
                var recordedAt = firstTime.plus(envelopes.size(), ChronoUnit.MICROS);
                var bytes = envelope.recordedAt(recordedAt);
                envelopes.add(envelope);
                times.add(recordedAt);
                sealed.add(bytes);
                leafHashes.add(LeafHash.of(bytes));
            }
            places.put(
                    member,
                    new Appended(firstPosition + from, List.copyOf(leafHashes.subList(from, leafHashes.size()))));
        }
    }

    long firstPosition() {
        return firstPosition;
    }

    long lastPosition() {
        return firstPosition + envelopes.size() - 1;
    }

    Instant lastTime() {
        return times.getLast();
    }

    /** The exact bytes, in the order of the log. */
    List<byte[]> sealed() {
        return sealed;
    }

    /** Where the events of each accepted member go. */
    Map<Member, Appended> places() {
        return places;
    }

    /** Binds the parameters of {@code ledger.write_group}. */
    void bind(PreparedStatement statement, int parameter, EventTypes types, MacKey key, UUID process)
            throws SQLException {
        int count = envelopes.size();
        var ids = new String[count];
        var eventTypes = new Short[count];
        var versions = new String[count];
        var occurred = new String[count];
        var tags = new ArrayList<String>();
        var tagTypes = new ArrayList<Short>();
        var tagPositions = new ArrayList<Long>();
        for (int i = 0; i < count; i++) {
            var event = envelopes.get(i).event();
            ids[i] = event.identifier();
            eventTypes[i] = types.number(event.type().name());
            versions[i] = event.type().version();
            occurred[i] = LogTime.text(event.timestamp());
            for (var tag : envelopes.get(i).tags()) {
                tags.add(tag);
                tagTypes.add(eventTypes[i]);
                tagPositions.add(firstPosition + i);
            }
        }
        int p = parameter;
        statement.setObject(p++, appendId);
        statement.setLong(p++, firstPosition);
        statement.setBytes(p++, AppendCode.of(key, appendId, firstPosition, leafHashes));
        p = array(statement, p, "text", ids);
        p = array(statement, p, "int2", eventTypes);
        p = array(statement, p, "text", versions);
        p = array(statement, p, "timestamptz", occurred);
        p = array(statement, p, "timestamptz", times.stream().map(LogTime::text).toArray());
        p = array(statement, p, "bytea", leafHashes.toArray(byte[][]::new));
        p = array(statement, p, "bytea", sealed.toArray(byte[][]::new));
        p = array(statement, p, "text", tags.toArray());
        p = array(statement, p, "int2", tagTypes.toArray());
        p = array(statement, p, "int8", tagPositions.toArray());
        statement.setString(p, Announcements.text(process, lastPosition()));
    }

    private static int array(PreparedStatement statement, int parameter, String type, Object[] values)
            throws SQLException {
        statement.setArray(parameter, statement.getConnection().createArrayOf(type, values));
        return parameter + 1;
    }
}
