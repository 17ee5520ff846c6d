package vn.techledger.ledger.eventstore;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.techledger.ledger.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.techledger.ledger.eventstore.TestLog.event;
import static vn.techledger.ledger.eventstore.TestLog.tagged;
import static vn.techledger.ledger.eventstore.TestLog.typed;

/** A log that an older release wrote goes on: with its bytes, its tags and its conditions. */
class MigrationTest {

    private static final String ENVELOPE = "{\"id\":\"one\",\"type\":\"test.Happened\",\"version\":\"1\","
            + "\"timestamp\":\"2026-01-01T00:00:00.000000Z\",\"recordedAt\":\"2026-01-01T00:00:01.000000Z\","
            + "\"actor\":null,\"correlation\":null,\"metadata\":{},\"tags\":[\"a:b\"],\"payload\":{}}";

    private static final String WRITTEN_BY_VERSION_1 = """
            insert into ledger.append (append_id, first_position, events, hmac)
                values ('00000000-0000-0000-0000-000000000001', 1, 1, sha256(''));
            insert into ledger.event (position, event_id, type, version, occurred_at, recorded_at, append_id, leaf_hash,
                    envelope)
                select 1, 'one', 'test.Happened', '1', '2026-01-01 00:00Z', '2026-01-01 00:00:01Z',
                    '00000000-0000-0000-0000-000000000001', sha256('\\x00'::bytea || bytes), bytes
                from (select convert_to('%s', 'UTF8') as bytes) written;
            insert into ledger.event_tag values ('a:b', 'test.Happened', 1);
            update ledger.log_head set position = 1, recorded_at = '2026-01-01 00:00:01Z'""".formatted(ENVELOPE);

    private final TestDatabase database = TestDatabase.createEmpty();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aLogOfTheFirstVersionIsReadAndContinued() {
        Flyway.configure()
                .dataSource(database.owner())
                .schemas(LogSchema.SCHEMA)
                .defaultSchema(LogSchema.SCHEMA)
                .locations("classpath:db/ledger")
                .placeholders(Map.of("application_role", TestDatabase.APPLICATION_ROLE))
                .target("1")
                .load()
                .migrate();
        TestDatabase.execute(database.owner(), WRITTEN_BY_VERSION_1);

        LogSchema.migrate(database.owner(), TestDatabase.APPLICATION_ROLE);

        try (var log = new TestLog(database)) {
            var happened = typed(tagged("a:b"), "Happened");
            assertThat(log.engine.reader().facts(happened)).singleElement().satisfies(read -> {
                assertThat(read.position()).isEqualTo(1);
                assertThat(read.identifier()).isEqualTo("one");
            });
            assertThat(log.engine.reader().envelope(1)).hasValue(ENVELOPE.getBytes(StandardCharsets.UTF_8));
            assertThat(log.appended(TestLog.noneAfter(0, happened), event("Happened", "a:b")))
                    .as("the old event is known to conditions")
                    .isFalse();
            assertThat(log.appended(TestLog.noneAfter(1, happened), event("Happened", "a:b")))
                    .isTrue();
            assertThat(log.engine.reader().facts(happened)).hasSize(2);
        }
    }
}
