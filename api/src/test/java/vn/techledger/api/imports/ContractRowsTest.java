package vn.techledger.api.imports;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.techledger.api.commands.CommandDesk;
import vn.techledger.api.problems.Sentences;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.eventstore.ClockDrift;
import vn.techledger.ledger.eventstore.LogReader;
import vn.techledger.ledger.eventstore.RecordingClock;
import vn.techledger.ledger.idempotency.CommandRecords;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.performance.event.CreditNoteRecorded;
import vn.techledger.ledger.performance.event.PaymentRecorded;
import vn.techledger.ledger.personal.PersonKeys;
import vn.techledger.ledger.personal.PersonVault;
import vn.techledger.ledger.shared.ImportId;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Rows that become several facts become each of them once: beside a twin, and after an import that stopped between them. */
@Timeout(120)
class ContractRowsTest {

    private static final int CONTRACTS = 6;
    private static final int ROWS = 60;
    private static final Mapping MAPPING = Rows.mapping(Rows.HEAD + """
            identity: {key: no}
            contract:
              key: [lot, seller]
              title: {column: lot}
              kind: {constant: SERVICES}
              signed: {constant: unknown}
              suppliers: [{key: {column: seller}, kind: {constant: ENTERPRISE}, country: {constant: VN}}]
              acquirers: [{key: {constant: Người mua}, kind: {constant: ENTERPRISE}, country: {constant: VN}}]
              amounts: {total: {state: UNKNOWN}, technology: {state: UNKNOWN}, other: {state: UNKNOWN}}
            payment:
              number: {column: no}
              paid: {column: month, patterns: ["yyyy-MM"]}
              amount: {state: FIXED, amount: {column: value}, currency: {constant: VND}}
              negative: CREDIT_NOTE
            """);

    private final TestDatabase database = TestDatabase.create();
    private volatile boolean stopsAfterAContract;

    @TempDir
    Path keys;

    private Ledger ledger;

    @BeforeEach
    void open() {
        var log = new LogReader(database.application());
        // a log whose clock disagrees with the machine's records nothing more until somebody sets it right
        InstantSource witness = () ->
                stopsAfterAContract && endsWithAContract(log) ? Instant.now().minus(Duration.ofDays(1)) : Instant.now();
        ledger = Ledger.open(
                database.application(),
                keys.resolve("log"),
                "test.example/rows",
                new RecordingClock(witness, RecordingClock.DEFAULT_TOLERANCE),
                new SimpleMeterRegistry());
    }

    private static boolean endsWithAContract(LogReader log) {
        return log.at(log.head())
                .filter(last -> last.fact() instanceof ContractRecorded)
                .isPresent();
    }

    @AfterEach
    void close() {
        ledger.close();
        database.close();
    }

    /** An import of its own. */
    private ContractRows importing() throws Exception {
        var people = Files.createDirectories(keys.resolve("people"));
        return new ContractRows(
                ledger,
                new CommandDesk(ledger, new CommandRecords(database.application())),
                PersonVault.open(database.application(), PersonKeys.open(people, ledger.origin()), ledger.log()),
                new Sentences(),
                InstantSource.system(),
                ImportId.random(),
                "tests",
                PersonId.random());
    }

    private static List<MappedRow> rows(int count) {
        var file = new StringBuilder("no,lot,seller,month,value\n");
        for (int i = 0; i < count; i++) {
            int contract = i % CONTRACTS;
            file.append("%d,Lot %d,Bên giao %d,2013-05,%d\n".formatted(i, contract, contract, i == 7 ? -5 : i + 1));
        }
        return Rows.read(MAPPING, file.toString()).stream().map(Rows::good).toList();
    }

    private <F extends LedgerEvent> List<F> facts(Class<F> kind) {
        return LongStream.rangeClosed(1, ledger.log().head())
                .mapToObj(position -> ledger.log().at(position).orElseThrow().fact())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    @Test
    void twoImportsOfOneFileSideBySideRecordEachContractAndEachPaymentOnce() throws Exception {
        var one = importing();
        var other = importing();
        var calls = new ArrayList<Callable<RowResult>>();
        for (var row : rows(ROWS)) {
            calls.add(() -> one.record(row));
            calls.add(() -> other.record(row));
        }
        var results = new ArrayList<RowResult>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
        }

        assertThat(results).filteredOn(RowResult.Recorded.class::isInstance).hasSize(ROWS);
        assertThat(results)
                .filteredOn(RowResult.AlreadyRecorded.class::isInstance)
                .hasSize(ROWS);
        var contracts = facts(ContractRecorded.class);
        assertThat(contracts)
                .extracting(fact -> fact.terms().title())
                .containsExactlyInAnyOrder("Lot 0", "Lot 1", "Lot 2", "Lot 3", "Lot 4", "Lot 5");
        assertThat(facts(PartyEnrolled.class)).hasSize(CONTRACTS + 1);
        var payments = facts(PaymentRecorded.class);
        assertThat(payments).hasSize(ROWS - 1);
        assertThat(payments).extracting(fact -> fact.terms().number()).doesNotHaveDuplicates();
        assertThat(payments).allSatisfy(payment -> {
            var number = Integer.parseInt(String.valueOf(payment.terms().number()));
            assertThat(contracts)
                    .filteredOn(contract -> contract.contract().equals(payment.contract()))
                    .singleElement()
                    .satisfies(contract -> assertThat(contract.terms().title()).isEqualTo("Lot " + number % CONTRACTS));
        });
        assertThat(facts(CreditNoteRecorded.class)).hasSize(1);
    }

    @Test
    void anImportThatStoppedBetweenContractAndPaymentIsRepeatedWithTheContractThatItLeft() throws Exception {
        var file = rows(2 * CONTRACTS);
        var stopped = importing();
        stopsAfterAContract = true;
        assertThatThrownBy(() -> stopped.record(file.getFirst())).isInstanceOf(ClockDrift.class);
        var left = facts(ContractRecorded.class);
        assertThat(left).hasSize(1);
        assertThat(facts(PaymentRecorded.class)).isEmpty();

        stopsAfterAContract = false;
        var repeated = importing();
        assertThat(file).allSatisfy(row -> assertThat(repeated.record(row)).isInstanceOf(RowResult.Recorded.class));
        var contracts = facts(ContractRecorded.class);
        assertThat(contracts).hasSize(CONTRACTS).startsWith(left.getFirst());
        assertThat(facts(PaymentRecorded.class)).hasSize(2 * CONTRACTS - 1);
        assertThat(facts(PaymentRecorded.class))
                .filteredOn(payment -> payment.contract().equals(left.getFirst().contract()))
                .hasSize(2);
        var again = importing();
        assertThat(file).allSatisfy(row -> assertThat(again.record(row)).isInstanceOf(RowResult.AlreadyRecorded.class));
        assertThat(facts(ContractRecorded.class)).isEqualTo(contracts);
    }
}
