package vn.techledger.projections.processing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.chaos.CommitProxy;
import vn.techledger.ledger.chaos.CommitProxy.Cut;
import vn.techledger.ledger.chaos.OwnServer;
import vn.techledger.ledger.contract.recordcontract.RecordContract;
import vn.techledger.ledger.eventstore.LogBusy;
import vn.techledger.ledger.eventstore.LogUnavailable;
import vn.techledger.ledger.eventstore.OutcomeUnknown;
import vn.techledger.ledger.eventstore.Provenance;
import vn.techledger.ledger.idempotency.CommandRecord;
import vn.techledger.ledger.idempotency.CommandRecordInterceptor;
import vn.techledger.ledger.idempotency.CommandRecords;
import vn.techledger.ledger.idempotency.KeyAlreadyUsed;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.party.enrolparty.EnrolParty;
import vn.techledger.ledger.proof.Sha256;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.testing.TestDatabase;
import vn.techledger.projections.Catalogue;
import vn.techledger.projections.readmodel.Sql;
import vn.techledger.projections.testing.Feed;
import vn.techledger.projections.value.Period;
import vn.techledger.projections.value.TransactionValue.Find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.techledger.projections.testing.Facts.AN;
import static vn.techledger.projections.testing.Facts.fixed;
import static vn.techledger.projections.testing.Facts.party;
import static vn.techledger.projections.testing.Facts.terms;

/**
 * Commands in, figures out, while the server dies and connections end during COMMIT, those of the log and those of the read
 * models alike: every contract is there once, and the rows are those of a fold of the log.
 */
@Timeout(240)
class ReadModelsUnderFaultsTest {

    private static final int CALLERS = 3;
    private static final int BETWEEN_FAULTS = 15;
    private static final Duration SOON = Duration.ofSeconds(60);

    private long seed;
    private int faults;
    private final AtomicBoolean enough = new AtomicBoolean();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger recorded = new AtomicInteger();

    /** Every broken connection is told with its stack, which is right and not of interest here. */
    @BeforeAll
    static void hush() {
        level(Level.OFF);
    }

    @AfterAll
    static void speakAgain() {
        level(null);
    }

    private static void level(@Nullable Level level) {
        for (var name : List.of("com.zaxxer.hikari", "vn.techledger")) {
            ((Logger) LoggerFactory.getLogger(name)).setLevel(level);
        }
    }

    @Test
    void theRowsAreThoseOfAFoldOfTheLog(@TempDir Path directory) throws Exception {
        follow(directory, Long.getLong("chaos.seed", 3), Duration.ZERO);
    }

    /** Without a seed each run draws one, and tells it first and with every failure. */
    @Test
    @Tag("chaos")
    @Timeout(value = 1, unit = TimeUnit.DAYS)
    void theRowsAreThoseOfAFoldHoweverLong(@TempDir Path directory) throws Exception {
        long seed = Long.getLong("chaos.seed", ThreadLocalRandom.current().nextLong(1_000_000_000));
        follow(directory, seed, Duration.ofMinutes(Long.getLong("chaos.minutes", 10)));
    }

    private void follow(Path directory, long chosen, Duration longest) throws Exception {
        seed = chosen;
        System.out.println("chaos: seed " + seed + "; to replay: mvn -Pchaos verify -Dchaos.seed=" + seed);
        try (var server = OwnServer.start(directory.resolve("server"));
                var proxy = new CommitProxy(server.port());
                var pool = pool(proxy.port());
                var ledger = Ledger.open(
                        pool, directory.resolve("keys"), "chaos.example/models", new SimpleMeterRegistry())) {
            enrol(ledger, 1);
            enrol(ledger, 2);
            var catalogue = Catalogue.on(pool);
            try (var models = new ReadModels(
                    pool,
                    new LogStream(ledger.engine()),
                    catalogue.all(),
                    "node",
                    ledger.log()::head,
                    new SimpleMeterRegistry())) {
                models.start();
                recordThrough(faults(server, proxy), longest, ledger, new CommandRecords(pool));
                long head = ledger.log().head();
                for (var model : catalogue.all()) {
                    assertThat(models.awaitPosition(model.name(), head, SOON))
                            .as("seed %d: %s at %d of %d", seed, model.name(), models.position(model.name()), head)
                            .isTrue();
                }
            }
            assertRowsAreAFoldOfTheLog(ledger, catalogue, pool);
            assertSumsAreThoseOfTheEnvelopes(server, catalogue, ledger.log().head());
        }
    }

    private List<Runnable> faults(OwnServer server, CommitProxy proxy) {
        var faults = new ArrayList<Runnable>();
        faults.add(() -> {
            server.kill();
            server.startAgain();
        });
        faults.add(() -> {
            server.stopImmediately();
            server.startAgain();
        });
        faults.add(server::cutConnections);
        for (var cut : List.of(Cut.BEFORE, Cut.DURING, Cut.AFTER)) {
            // two turns of each, so that log and read models both meet them
            for (int turn = 0; turn < 2; turn++) {
                faults.add(() -> {
                    for (int i = 0; i < 3; i++) {
                        proxy.arm(cut);
                    }
                    await().atMost(SOON).until(proxy::isSpent);
                });
            }
        }
        return faults;
    }

    /** Each fault once, in an order that the seed gives, and again until the time is over. */
    private void recordThrough(List<Runnable> kinds, Duration longest, Ledger ledger, CommandRecords records)
            throws Exception {
        var random = new Random(seed);
        long end = System.nanoTime() + longest.toNanos();
        try (var threads = Executors.newFixedThreadPool(CALLERS)) {
            var callers = new ArrayList<Future<?>>();
            for (int i = 0; i < CALLERS; i++) {
                callers.add(threads.submit(() -> {
                    while (!enough.get()) {
                        record(ledger, records, next.incrementAndGet());
                        recorded.incrementAndGet();
                    }
                    return null;
                }));
            }
            try {
                do {
                    Collections.shuffle(kinds, random);
                    for (var fault : kinds) {
                        awaitMore(callers);
                        fault.run();
                        faults++;
                    }
                    awaitMore(callers);
                } while (System.nanoTime() < end);
            } finally {
                enough.set(true);
            }
            for (var caller : callers) {
                caller.get(60, TimeUnit.SECONDS);
            }
        }
    }

    private void awaitMore(List<Future<?>> callers) {
        int goal = recorded.get() + BETWEEN_FAULTS;
        await().atMost(SOON)
                .until(() -> recorded.get() >= goal || callers.stream().anyMatch(Future::isDone));
    }

    /** Records a contract once, however often it must be said. */
    private static void record(Ledger ledger, CommandRecords records, int number) throws InterruptedException {
        var key = Sha256.hex("contract " + number);
        var contract = ContractId.random();
        var command = new RecordContract(
                contract, terms("2024-05", fixed(number + ".00", "USD")), null, LocalDate.of(2026, 1, 1));
        var side = new CommandRecord("test", key, "POST /contracts", key, "{}", contract.toString());
        var metadata = Map.of(
                Provenance.ACTOR, AN.toString(),
                CommandRecordInterceptor.METADATA, side.toText());
        while (true) {
            try {
                if (records.find("test", key).isEmpty()) {
                    ledger.send(command, metadata)
                            .orTimeout(60, TimeUnit.SECONDS)
                            .join();
                }
                return;
            } catch (LogUnavailable repeat) {
                Thread.sleep(50);
            } catch (CompletionException failed) {
                switch (failed.getCause()) {
                    case LogUnavailable repeat -> Thread.sleep(50);
                    case OutcomeUnknown repeat -> Thread.sleep(50);
                    case LogBusy repeat -> Thread.sleep(50);
                    case KeyAlreadyUsed itIsThere -> Thread.sleep(1);
                    case null, default -> throw failed;
                }
            }
        }
    }

    private static void enrol(Ledger ledger, int number) {
        ledger.send(
                        new EnrolParty(party(number), PartyKind.ENTERPRISE, "Bên " + number, "VN", null),
                        Map.of(Provenance.ACTOR, AN.toString()))
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    /** Each read model's rows, against those of a build on another server, event by event and without processors. */
    private void assertRowsAreAFoldOfTheLog(Ledger ledger, Catalogue catalogue, HikariDataSource pool) {
        var events = LongStream.rangeClosed(1, ledger.log().head())
                .mapToObj(position -> ledger.log().at(position).orElseThrow())
                .toList();
        try (var fresh = TestDatabase.create()) {
            for (var model : Catalogue.on(fresh.application()).all()) {
                Feed.rebuild(fresh.application(), model, events, 1);
                var live = catalogue.all().stream()
                        .filter(same -> same.name().equals(model.name()))
                        .findFirst()
                        .orElseThrow();
                assertThat(Feed.rows(pool, live))
                        .as("seed %d: %s", seed, model.name())
                        .isEqualTo(Feed.rows(fresh.application(), model));
            }
        }
    }

    /** Number and sum, against SQL on the bytes of the log. */
    private void assertSumsAreThoseOfTheEnvelopes(OwnServer server, Catalogue catalogue, long head) {
        var sum = Sql.one(
                        server.owner(),
                        """
                        select count(*), sum((json #>> '{payload,terms,amounts,total,amount}')::numeric)
                        from (select convert_from(envelope, 'UTF8')::jsonb as json from ledger.event) events
                        where json ->> 'type' = 'techledger.contract.ContractRecorded'""",
                        row -> row.getInt(1) + " "
                                + row.getBigDecimal(2).stripTrailingZeros().toPlainString())
                .orElseThrow();
        int contracts = next.get();
        var expected = contracts + " "
                + BigDecimal.valueOf((long) contracts * (contracts + 1) / 2)
                        .stripTrailingZeros()
                        .toPlainString();
        assertThat(sum).as("seed %d: every contract once in the log", seed).isEqualTo(expected);
        var total = catalogue
                .values()
                .find(new Find(null, Period.YEAR, null, null, "USD", head))
                .totals()
                .getFirst();
        assertThat(total.count() + " "
                        + new BigDecimal(total.value()).stripTrailingZeros().toPlainString())
                .as("seed %d", seed)
                .isEqualTo(expected);
        System.out.printf(
                "chaos: seed %d: all is true; faults %d, contracts %d, events %d%n", seed, faults, contracts, head);
    }

    /** Like the product's, but that connections give up sooner. */
    private static HikariDataSource pool(int port) {
        var config = new HikariConfig();
        config.setJdbcUrl(OwnServer.url(port, TestDatabase.APPLICATION_ROLE));
        config.setMaximumPoolSize(20);
        config.setConnectionTimeout(3_000);
        config.addDataSourceProperty(
                "options",
                "-c lock_timeout=3s -c idle_in_transaction_session_timeout=3s -c transaction_timeout=10s"
                        + " -c plan_cache_mode=force_generic_plan -c enable_seqscan=off");
        config.addDataSourceProperty("connectTimeout", "2");
        config.addDataSourceProperty("socketTimeout", "8");
        return new HikariDataSource(config);
    }
}
