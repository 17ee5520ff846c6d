package vn.techledger.ledger.idempotency;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.contract.recordcontract.RecordContract;
import vn.techledger.ledger.eventstore.Provenance;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.party.enrolparty.EnrolParty;
import vn.techledger.ledger.proof.LeafHash;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.techledger.ledger.testing.Refusals.reason;
import static vn.techledger.ledger.testing.Samples.SHA256;
import static vn.techledger.ledger.testing.Samples.TODAY;
import static vn.techledger.ledger.testing.Samples.contract;
import static vn.techledger.ledger.testing.Samples.terms;

/** A record of a command lives and dies with the command's events. */
class CommandRecordTest {

    @TempDir
    static Path keys;

    private static TestDatabase database;
    private static Ledger ledger;
    private static CommandRecords records;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
        ledger = Ledger.open(database.application(), keys, "test.example/idempotency", new SimpleMeterRegistry());
        records = new CommandRecords(database.application());
    }

    @AfterAll
    static void close() {
        ledger.close();
        database.close();
    }

    @Test
    void leavesItsRecordWithTheEvents() {
        var record = record("party:1", digest(1), "Viện “A” 🌱");
        send(enrol(), record).join();

        long head = ledger.log().head();
        var found = records.find("party:1", digest(1)).orElseThrow();
        assertThat(found.lastPosition()).isEqualTo(head);
        assertThat(found.leafHash())
                .isEqualTo(LeafHash.of(ledger.log().envelope(head).orElseThrow()));
        assertThat(found.operation()).isEqualTo(record.operation());
        assertThat(found.requestDigest()).isEqualTo(record.requestDigest());
        assertThat(found.request()).isEqualTo(record.request());
        assertThat(found.subject()).isEqualTo(record.subject());
    }

    @Test
    void staysOutOfTheEvents() {
        ledger.send(
                        enrol(),
                        Map.of(
                                CommandRecordInterceptor.METADATA,
                                        record("party:1", digest(2), "{}").toText(),
                                Provenance.IDEMPOTENCY_KEY, digest(2)))
                .join();
        var last = ledger.log().at(ledger.log().head()).orElseThrow();
        assertThat(last.metadata()).containsOnlyKeys(Provenance.IDEMPOTENCY_KEY);
    }

    @Test
    void aSecondCommandWithTheSameKeyRecordsNothing() {
        send(enrol(), record("party:1", digest(3), "{}")).join();
        long head = ledger.log().head();
        assertThatThrownBy(() -> send(enrol(), record("party:1", digest(3), "{\"other\":1}"))
                        .join())
                .hasRootCauseInstanceOf(KeyAlreadyUsed.class);
        assertThat(ledger.log().head()).isEqualTo(head);
        assertThat(records.find("party:1", digest(3)).orElseThrow().request()).isEqualTo("{}");
    }

    @Test
    void ofConcurrentCommandsWithOneKeyExactlyOneIsRecorded() {
        long head = ledger.log().head();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> send(enrol(), record("party:1", digest(4), "{}"))
                                    .join(),
                            threads))
                    .toList();
            assertThat(sent)
                    .extracting(future ->
                            future.handle((done, failed) -> failed == null).join())
                    .containsOnlyOnce(true);
        }
        assertThat(ledger.log().head()).isEqualTo(head + 1);
    }

    @Test
    void theSameKeyOfSomebodyElseIsAnotherKey() {
        send(enrol(), record("party:1", digest(5), "{}")).join();
        send(enrol(), record("party:2", digest(5), "{}")).join();
        assertThat(records.find("party:1", digest(5)).orElseThrow().lastPosition())
                .isLessThan(records.find("party:2", digest(5)).orElseThrow().lastPosition());
        assertThat(records.find("party:3", digest(5))).isEmpty();
    }

    @Test
    void aRefusedCommandLeavesNoRecord() {
        var refused = new RecordContract(contract(1), terms("HD-1"), null, TODAY);
        assertThat(reason(
                        () -> send(refused, record("party:1", digest(6), "{}")).join()))
                .isEqualTo(Reason.PARTY_UNKNOWN);
        assertThat(records.find("party:1", digest(6))).isEmpty();
    }

    @Test
    void travelsAsTextAndComesBackWhole() {
        var record = record("party:1", digest(7), "{\"name\":\"Viện \\\"A\\\"\"}");
        assertThat(CommandRecord.fromText(record.toText())).isEqualTo(record);
    }

    private static CompletableFuture<Object> send(Object command, CommandRecord record) {
        return ledger.send(command, Map.of(CommandRecordInterceptor.METADATA, record.toText()));
    }

    private static EnrolParty enrol() {
        return new EnrolParty(PartyId.random(), PartyKind.ENTERPRISE, "Công ty", "VN", null);
    }

    private static CommandRecord record(String scope, String keyDigest, String request) {
        return new CommandRecord(scope, keyDigest, "POST /api/v1/parties", SHA256, request, "subject");
    }

    private static String digest(int number) {
        return "%064x".formatted(number);
    }
}
