package vn.techledger.ledger.chaos;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares what the tables hold with what the callers were told and the followers saw. It reads by plain SQL and computes
 * hashes itself; of the engine it knows nothing.
 */
final class Oracle {

    private static final JsonMapper JSON = new JsonMapper();

    private final byte[] key;
    private final List<String> wrong = new ArrayList<>();
    private final List<Event> log = new ArrayList<>();
    private final Map<String, Long> positions = new HashMap<>();
    private final Map<Answer, Integer> answers = new EnumMap<>(Answer.class);
    private int attempts;
    private int unanswered;
    private int followers;
    private long checks;

    private record Event(
            String id,
            byte[] leafHash,
            UUID appendId,
            @Nullable String counter,
            int number) {}

    private record Attempt(String id, String key, int events) {

        String event(int index) {
            return id + "/" + index;
        }
    }

    private record SideRow(String subject, long first, long last) {}

    /**
     * @param events in the log
     * @param unanswered attempts whose caller was killed before it heard
     * @param checks comparisons that were made
     */
    record Findings(
            int events,
            int attempts,
            Map<Answer, Integer> answers,
            int unanswered,
            int followers,
            long checks,
            List<String> wrong) {}

    private Oracle(byte[] key) {
        this.key = key;
    }

    /** @param key of the codes of appends */
    static Findings check(DataSource owner, byte[] key, List<Path> journals) {
        var oracle = new Oracle(key);
        try (var connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            oracle.readLog(connection);
            oracle.checkAppends(connection);
            oracle.checkCounters();
            var attempts = oracle.checkAnswers(journals);
            oracle.checkSideRows(connection, attempts, journals);
            oracle.checkFollowers(journals);
            connection.rollback();
        } catch (SQLException | GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
        return new Findings(
                oracle.log.size(),
                oracle.attempts,
                oracle.answers,
                oracle.unanswered,
                oracle.followers,
                oracle.checks,
                oracle.wrong);
    }

    private void require(boolean right, String otherwise, Object... arguments) {
        checks++;
        if (!right && wrong.size() < 30) {
            wrong.add(otherwise.formatted(arguments));
        }
    }

    private interface Row {
        void read(ResultSet rows) throws SQLException, GeneralSecurityException;
    }

    private static void query(Connection connection, String sql, Row row)
            throws SQLException, GeneralSecurityException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(2_000);
            try (var rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    row.read(rows);
                }
            }
        }
    }

    /** Positions 1 to N without a hole, ids once, hashes of the bytes, times that rise. */
    private void readLog(Connection connection) throws SQLException, GeneralSecurityException {
        var sha256 = MessageDigest.getInstance("SHA-256");
        var times = new ArrayList<String>();
        query(
                connection,
                "select position, event_id, append_id, leaf_hash, envelope from ledger.event order by position",
                rows -> {
                    long position = rows.getLong(1);
                    var id = rows.getString(2);
                    var envelope = rows.getBytes(5);
                    require(position == log.size() + 1L, "position %d follows %d", position, log.size());
                    require(positions.put(id, position) == null, "%s is there twice", id);
                    sha256.update((byte) 0);
                    var hash = sha256.digest(envelope);
                    require(MessageDigest.isEqual(hash, rows.getBytes(4)), "wrong leaf hash at %d", position);
                    var json = JSON.readTree(envelope);
                    require(json.path("id").asString().equals(id), "the envelope at %d has another id", position);
                    var time = json.path("recordedAt").asString();
                    require(
                            times.isEmpty() || times.getFirst().compareTo(time) < 0,
                            "position %d is not recorded after its predecessor",
                            position);
                    times.clear();
                    times.add(time);
                    log.add(event(id, hash, rows.getObject(3, UUID.class), json.path("payload")));
                });
        query(
                connection,
                "select position from ledger.log_head",
                rows -> require(rows.getLong(1) == log.size(), "head %d, events %d", rows.getLong(1), log.size()));
    }

    private static Event event(String id, byte[] hash, UUID appendId, JsonNode payload) {
        var counter = payload.path("counter");
        return new Event(
                id,
                hash,
                appendId,
                counter.isString() ? counter.asString() : null,
                payload.path("number").asInt(0));
    }

    /** The rows of appends cover the log without gap and overlap, and their codes are those of what they cover. */
    private void checkAppends(Connection connection) throws SQLException, GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        long[] next = {1};
        query(
                connection,
                "select append_id, first_position, events, hmac from ledger.append order by first_position",
                rows -> {
                    var appendId = rows.getObject(1, UUID.class);
                    long first = rows.getLong(2);
                    int events = rows.getInt(3);
                    require(first == next[0], "an append begins at %d instead of %d", first, next[0]);
                    next[0] = first + events;
                    if (next[0] > log.size() + 1L) {
                        require(false, "the append at %d has %d events beyond the log's end", first, events);
                        return;
                    }
                    mac.update("techledger append 1\n".getBytes(StandardCharsets.US_ASCII));
                    mac.update(ByteBuffer.allocate(24)
                            .putLong(appendId.getMostSignificantBits())
                            .putLong(appendId.getLeastSignificantBits())
                            .putLong(first)
                            .array());
                    for (var event : log.subList((int) first - 1, (int) next[0] - 1)) {
                        require(event.appendId().equals(appendId), "%s is of another append", event.id());
                        mac.update(event.leafHash());
                    }
                    require(MessageDigest.isEqual(mac.doFinal(), rows.getBytes(4)), "wrong code of append %d", first);
                });
        require(next[0] == log.size() + 1L, "appends cover %d positions of %d", next[0] - 1, log.size());
    }

    /** Each number was said on the knowledge of all before it: a condition that did not hold would show here. */
    private void checkCounters() {
        var counted = new HashMap<String, Integer>();
        for (var event : log) {
            if (event.counter() != null) {
                int number = counted.merge(event.counter(), 1, Integer::sum);
                require(event.number() == number, "%s counts %d as %d", event.id(), number, event.number());
            }
        }
    }

    /** Every answer is true, and nothing is there that nobody asked for. */
    private Map<String, Attempt> checkAnswers(List<Path> journals) {
        var begun = new LinkedHashMap<String, Attempt>();
        var answered = new HashMap<String, List<String>>();
        for (var journal : journals) {
            Journal.read(journal).forEach(line -> {
                switch (line.getFirst()) {
                    case Journal.BEGUN ->
                        begun.put(line.get(1), new Attempt(line.get(1), line.get(2), Integer.parseInt(line.get(3))));
                    case Journal.ANSWERED -> answered.put(line.get(1), line);
                    case Journal.STRANGE -> require(false, "%s", line);
                    default -> {}
                }
            });
        }
        int expected = 0;
        for (var attempt : begun.values()) {
            attempts++;
            int present = 0;
            for (int i = 0; i < attempt.events(); i++) {
                present += positions.containsKey(attempt.event(i)) ? 1 : 0;
            }
            expected += present;
            require(
                    present == 0 || present == attempt.events() && isTogether(attempt),
                    "%s is neither whole nor absent: %d of %d events",
                    attempt.id(),
                    present,
                    attempt.events());
            var line = answered.get(attempt.id());
            if (line == null) {
                unanswered++;
                continue;
            }
            var answer = Answer.valueOf(line.get(2));
            answers.merge(answer, 1, Integer::sum);
            switch (answer.claim()) {
                case PRESENT -> {
                    var last = positions.get(attempt.event(attempt.events() - 1));
                    require(
                            present == attempt.events() && String.valueOf(last).equals(line.get(3)),
                            "%s was acknowledged at %s and is at %s",
                            attempt.id(),
                            line.get(3),
                            last);
                }
                case ABSENT -> require(present == 0, "%s was answered %s and is there", attempt.id(), answer);
                case EITHER -> {}
            }
        }
        require(expected == log.size(), "%d events of attempts, %d in the log", expected, log.size());
        return begun;
    }

    private boolean isTogether(Attempt attempt) {
        long first = positions.get(attempt.event(0));
        for (int i = 1; i < attempt.events(); i++) {
            if (positions.get(attempt.event(i)) != first + i) {
                return false;
            }
        }
        return true;
    }

    /** One side row for each recorded attempt that had a key, at its positions; so no key has succeeded twice. */
    private void checkSideRows(Connection connection, Map<String, Attempt> begun, List<Path> journals)
            throws SQLException, GeneralSecurityException {
        var rowsByKey = new HashMap<String, SideRow>();
        query(
                connection,
                "select subject, key_digest, first_position, last_position from ledger.command_record where scope = '"
                        + Appender.SCOPE + "'",
                rows -> {
                    var subject = rows.getString(1);
                    require(
                            HexFormat.of().formatHex(rows.getBytes(2)).equals(Appender.hex(subject)),
                            "the side row of %s has another key",
                            subject);
                    rowsByKey.put(subject, new SideRow(subject, rows.getLong(3), rows.getLong(4)));
                });
        int recorded = 0;
        for (var attempt : begun.values()) {
            var first = positions.get(attempt.event(0));
            if (first != null && !attempt.key().startsWith(Appender.KEYLESS)) {
                recorded++;
                var row = rowsByKey.get(attempt.key());
                require(
                        row != null && row.first() == first && row.last() == first + attempt.events() - 1,
                        "%s is at %d and its side row says %s",
                        attempt.id(),
                        first,
                        row);
            }
        }
        require(
                recorded == rowsByKey.size(),
                "%d recorded attempts with keys, %d side rows",
                recorded,
                rowsByKey.size());
        for (var journal : journals) {
            Journal.read(journal)
                    .filter(line -> line.getFirst().equals(Journal.FOUND))
                    .forEach(line -> {
                        var row = rowsByKey.get(line.get(1));
                        require(
                                row != null && String.valueOf(row.last()).equals(line.get(2)),
                                "%s was found at %s and its side row says %s",
                                line.get(1),
                                line.get(2),
                                row);
                    });
        }
    }

    /** What each follower has seen is the log itself, event by event, as far as it came. */
    private void checkFollowers(List<Path> journals) throws GeneralSecurityException {
        // a follower's reports come in the order of positions, and all of them began at the log's start
        var soFar = MessageDigest.getInstance("SHA-256");
        var reports = new HashMap<Integer, List<List<String>>>();
        for (var journal : journals) {
            boolean[] closed = {false};
            var last = new HashMap<String, List<String>>();
            Journal.read(journal).forEach(line -> {
                if (line.getFirst().equals(Journal.FOLLOWED)) {
                    require(line.get(2).equals("0"), "%s does not begin at the start", line);
                    reports.computeIfAbsent(Integer.valueOf(line.get(3)), any -> new ArrayList<>())
                            .add(line);
                    last.put(line.get(1), line);
                }
                closed[0] |= line.getFirst().equals(Journal.CLOSED);
            });
            followers += last.size();
            require(!closed[0] || !last.isEmpty(), "nobody followed in %s", journal.getFileName());
        }
        for (int position = 1; position <= log.size(); position++) {
            soFar.update(Follower.trace(position, log.get(position - 1).id()));
            for (var report : reports.getOrDefault(position, List.of())) {
                try {
                    var digest = ((MessageDigest) soFar.clone()).digest();
                    require(
                            HexFormat.of().formatHex(digest).equals(report.get(4)),
                            "%s saw other events than the log has up to %d",
                            report.get(1),
                            position);
                } catch (CloneNotSupportedException theirsDo) {
                    throw new IllegalStateException(theirsDo);
                }
            }
            reports.remove(position);
        }
        reports.remove(0);
        require(reports.isEmpty(), "somebody saw more than there is: %s", reports.keySet());
    }
}
