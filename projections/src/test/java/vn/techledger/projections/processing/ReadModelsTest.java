package vn.techledger.projections.processing;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.eventstore.RecordedEvents;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.testing.TestDatabase;
import vn.techledger.projections.Catalogue;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.ReadModelSchema;
import vn.techledger.projections.testing.Facts;
import vn.techledger.projections.testing.FailingCommits;
import vn.techledger.projections.testing.Feed;
import vn.techledger.projections.testing.MemoryLog;
import vn.techledger.projections.testing.Stumbling;
import vn.techledger.projections.value.TransactionValue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.techledger.projections.testing.Facts.enrolled;
import static vn.techledger.projections.testing.Facts.fixed;
import static vn.techledger.projections.testing.Facts.log;
import static vn.techledger.projections.testing.Facts.recorded;
import static vn.techledger.projections.testing.Facts.terms;

@Timeout(30)
class ReadModelsTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final String VALUES = "transaction-value";

    private final MemoryLog log = new MemoryLog();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<ReadModels> started = new ArrayList<>();
    private final TransactionValue values = new TransactionValue(DATABASE.application());

    @BeforeEach
    void dropSchemas() {
        Catalogue.on(DATABASE.application())
                .all()
                .forEach(model -> new ReadModelSchema(model).drop(DATABASE.application()));
    }

    @AfterEach
    void stop() {
        started.forEach(ReadModels::close);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void allReadModelsFollowTheLog() throws InterruptedException {
        var catalogue = Catalogue.on(DATABASE.application()).all();
        log.append(log(Facts.everyKind()));
        var models = start(DATABASE.application(), "node", catalogue);

        for (var model : catalogue) {
            assertThat(models.awaitPosition(model.name(), log.head(), SOON)).isTrue();
            assertThat(models.position(model.name())).isEqualTo(log.head());
            var rows = Feed.rows(DATABASE.application(), model);
            rows.remove("progress");
            assertThat(rows.values().stream().mapToInt(List::size).sum()).isGreaterThan(1);
        }
        assertThat(models.health()).hasSize(catalogue.size()).allSatisfy(health -> {
            assertThat(health.running()).isTrue();
            assertThat(health.stopped()).isNull();
            assertThat(health.position()).isEqualTo(log.head());
        });
        assertThat(meters.get("techledger.readmodel.position")
                        .tag("model", VALUES)
                        .gauge()
                        .value())
                .isEqualTo(log.head());
        assertThat(meters.get("techledger.readmodel.lag")
                        .tag("model", VALUES)
                        .gauge()
                        .value())
                .isZero();
    }

    @Test
    void thePositionPassesEventsThatTheModelIgnores() throws InterruptedException {
        log.append(log(List.of(enrolled(1, "a"), enrolled(2, "b"))));
        var models = start(DATABASE.application(), "node", List.of(values));

        assertThat(models.awaitPosition(VALUES, 2, SOON)).isTrue();
    }

    @Test
    void whoWaitsIsWokenByTheCommit() throws InterruptedException {
        var models = start(DATABASE.application(), "node", List.of(values));
        assertThat(models.awaitPosition(VALUES, 1, Duration.ofMillis(50))).isFalse();

        var waiting = CompletableFuture.supplyAsync(() -> reached(models, 300));
        log.append(contracts(300));

        assertThat(waiting.orTimeout(15, TimeUnit.SECONDS).join()).isTrue();
    }

    @Test
    void aFailingHandlerLeavesNeitherRowsNorTokenAndIsNeverSkipped() throws InterruptedException {
        var model = new Stumbling(values, 150);
        log.append(contracts(150));
        var models = start(DATABASE.application(), "node", List.of(model));

        await().atMost(SOON).until(() -> models.health().getFirst().stopped() != null);
        var stopped = models.health().getFirst().stopped();
        assertThat(stopped).isNotNull();
        assertThat(stopped.position()).as(stopped.message()).isEqualTo(150);
        assertThat(stopped.message()).contains("position 150").contains("a stone");
        assertThat(models.position(VALUES)).isLessThan(150);
        // what comes before the stone may still go in while it is tried again
        await().atMost(SOON).untilAsserted(() -> assertRowsAreThoseUpTo(models.position(VALUES)));
        assertThat(meters.get("techledger.readmodel.stopped").gauge().value()).isEqualTo(1);
        await().atMost(SOON).until(() -> attempts(models) >= 2);

        model.mend();
        assertThat(models.awaitPosition(VALUES, 150, SOON)).isTrue();
        assertThat(models.health().getFirst().stopped()).isNull();
        assertRowsAreThoseUpTo(150);
    }

    @Test
    void anUnknownTypeStopsTheModel() {
        log.append(contracts(2));
        log.append(List.of(RecordedEvents.unknown(3)));
        var models = start(DATABASE.application(), "node", List.of(values));

        await().atMost(SOON).until(() -> models.health().getFirst().stopped() != null);
        var stopped = models.health().getFirst().stopped();
        assertThat(stopped).isNotNull();
        assertThat(stopped.position()).isEqualTo(3);
        assertThat(stopped.message()).contains("elsewhere.Unheard");
    }

    @Test
    void aCommitThatDidNotHappenLosesNothing() throws InterruptedException {
        followThroughFailures(true);
    }

    @Test
    void aCommitWhoseAnswerIsLostDoublesNothing() throws InterruptedException {
        followThroughFailures(false);
    }

    private void followThroughFailures(boolean before) throws InterruptedException {
        var commits = new FailingCommits(DATABASE.application());
        var models = start(commits.source(), "node", List.of(values));
        log.append(contracts(50));
        assertThat(models.awaitPosition(VALUES, 50, SOON)).isTrue();
        if (before) {
            commits.loseBefore(1);
        } else {
            commits.loseAfter(1);
        }
        log.append(contracts(51, 250));

        assertThat(models.awaitPosition(VALUES, 250, SOON)).isTrue();
        assertThat(commits.areUsedUp()).isTrue();
        assertRowsAreThoseUpTo(250);
    }

    @Test
    void aKilledProcessTakesItsClaimBackAtOnceAndAnotherDoesNot() throws InterruptedException, SQLException {
        new ReadModelSchema(values).create(DATABASE.application());
        try (var connection = DATABASE.application().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    update transaction_value_v4.progress set owner = 'killed', claimed_at = clock_timestamp()""");
        }
        log.append(contracts(10));
        var other = start(DATABASE.application(), "other", List.of(values));
        assertThat(other.awaitPosition(VALUES, 1, Duration.ofSeconds(2))).isFalse();

        var again = start(DATABASE.application(), "killed", List.of(values));
        assertThat(again.awaitPosition(VALUES, 10, Duration.ofSeconds(5))).isTrue();
        assertThat(other.awaitPosition(VALUES, 10, Duration.ofSeconds(5))).isTrue();
    }

    @Test
    void aClosedProcessGivesItsClaimBack() throws InterruptedException {
        log.append(contracts(10));
        var first = start(DATABASE.application(), "first", List.of(values));
        assertThat(first.awaitPosition(VALUES, 10, SOON)).isTrue();
        first.close();
        log.append(contracts(11, 20));

        assertThat(start(DATABASE.application(), "second", List.of(values))
                        .awaitPosition(VALUES, 20, Duration.ofSeconds(5)))
                .isTrue();
        assertRowsAreThoseUpTo(20);
    }

    @Test
    void aReplayBuildsTheSameRows() throws InterruptedException {
        log.append(contracts(300));
        var models = start(DATABASE.application(), "node", List.of(values));
        assertThat(models.awaitPosition(VALUES, 300, SOON)).isTrue();
        var rows = Feed.rows(DATABASE.application(), values);

        models.replay(VALUES);

        assertThat(models.awaitPosition(VALUES, 300, SOON)).isTrue();
        assertThat(Feed.rows(DATABASE.application(), values)).isEqualTo(rows);
    }

    @Test
    void aSchemaOfAnotherShapeIsRefused() throws SQLException {
        var schema = new ReadModelSchema(values);
        schema.create(DATABASE.application());
        schema.create(DATABASE.application());
        try (var connection = DATABASE.application().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update transaction_value_v4.shape set ddl_sha256 = 'other'");
        }

        assertThatThrownBy(() -> schema.create(DATABASE.application()))
                .hasMessageContaining("a new shape needs a new version");
    }

    /** Compares with a build of its own, without any processor. */
    private void assertRowsAreThoseUpTo(long position) {
        var rows = Feed.rows(DATABASE.application(), values);
        try (var fresh = TestDatabase.create()) {
            var expected = new TransactionValue(fresh.application());
            Feed.rebuild(fresh.application(), expected, contracts((int) position), 100);
            assertThat(rows).isEqualTo(Feed.rows(fresh.application(), expected));
        }
    }

    private static int attempts(ReadModels models) {
        var stopped = models.health().getFirst().stopped();
        return stopped == null ? 0 : stopped.attempts();
    }

    private static boolean reached(ReadModels models, long position) {
        try {
            return models.awaitPosition(VALUES, position, SOON);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private ReadModels start(DataSource source, String node, List<? extends ReadModel> models) {
        var registry = started.isEmpty() ? meters : new SimpleMeterRegistry();
        var running = new ReadModels(source, log, List.copyOf(models), node, log::head, registry);
        started.add(running);
        running.start();
        return running;
    }

    private static List<RecordedEvent> contracts(int last) {
        return contracts(1, last);
    }

    private static List<RecordedEvent> contracts(int first, int last) {
        var facts = IntStream.rangeClosed(1, last)
                .<LedgerEvent>mapToObj(n ->
                        recorded(n, terms(n % 2 == 0 ? "2023" : "2022-07", fixed(n + ".00", "USD"))))
                .toList();
        return log(facts).subList(first - 1, last);
    }
}
