package vn.techledger.projections.rebuild;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.techledger.ledger.eventstore.LogUnavailable;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.testing.TestDatabase;
import vn.techledger.projections.Catalogue;
import vn.techledger.projections.processing.LogStream;
import vn.techledger.projections.processing.ReadModels;
import vn.techledger.projections.readmodel.DatabaseFailure;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.ReadModelSchema;
import vn.techledger.projections.readmodel.Sql;
import vn.techledger.projections.rebuild.Compared.Difference;
import vn.techledger.projections.rebuild.Holding.Role;
import vn.techledger.projections.rebuild.Refusal.Kind;
import vn.techledger.projections.testing.Facts;
import vn.techledger.projections.testing.Feed;
import vn.techledger.projections.testing.RealLog;
import vn.techledger.projections.value.Period;
import vn.techledger.projections.value.TransactionValue.Find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.techledger.projections.testing.Facts.fixed;
import static vn.techledger.projections.testing.Facts.recorded;
import static vn.techledger.projections.testing.Facts.terms;

/** Building beside, comparing and switching, on a real database with the real log. */
@Timeout(120)
class RebuildsTest {

    private static final Progress UNSEEN = (done, total) -> {};
    /** Connections that rest for longer are tried before they are given out. */
    private static final Duration BEFORE_THE_POOL_LOOKS = Duration.ofMillis(700);

    /** A thousand events a second, so that the log does not outgrow the test. */
    private static final Duration BETWEEN_APPENDS = Duration.ofMillis(10);

    private static final Duration SOON = Duration.ofSeconds(30);

    private final TestDatabase database = TestDatabase.create();
    private final RealLog log = new RealLog(database);
    private final Catalogue catalogue = Catalogue.on(database.application());
    private final ReadModel values = catalogue.values();
    private final Rebuilds rebuilds = new Rebuilds(database.application(), 3);
    private final List<ReadModels> started = new ArrayList<>();

    @AfterEach
    void close() {
        started.forEach(ReadModels::close);
        rebuilds.close();
        log.close();
        database.close();
    }

    @Test
    void everyModelIsRebuiltAsItIsInUse() {
        log.append(Facts.everyKind());
        var all = catalogue.all();
        follow(all).close();
        var before = rows(all);

        rebuilds.rebuild(all, false, UNSEEN);

        for (var model : all) {
            var compared = rebuilds.compare(model, UNSEEN);
            assertThat(compared.isEqual()).as(compared.toString()).isTrue();
            assertThat(compared.position()).isEqualTo(log.head());
            assertThat(compared.tables()).isNotEmpty();
            assertThat(compared.tables().stream()
                            .mapToLong(table -> table.rebuilt().rows())
                            .sum())
                    .as(model.name())
                    .isPositive();
            assertThat(compared.onlyInUse()).isEmpty();
            assertThat(compared.onlyRebuilt()).isEmpty();
            assertThat(Feed.rows(database.application(), Shelf.REBUILT.schema(model)))
                    .isEqualTo(Feed.rows(database.application(), model));
        }
        assertThat(rows(all)).isEqualTo(before);
    }

    @Test
    void theDigestDoesNotDependOnTheOrderOfRows() {
        log.append(contracts(1, 60));
        follow(List.of(values)).close();
        rebuilds.rebuild(List.of(values), false, UNSEEN);
        execute("create table transaction_value_v4.other as select * from transaction_value_v4.line order by position");
        execute("create table transaction_value_v4_next.other as"
                + " select * from transaction_value_v4_next.line order by position desc");

        assertThat(rebuilds.compare(values, UNSEEN).isEqual()).isTrue();
    }

    @Test
    void aRowChangedByHandIsFoundAndNamedAndNotSwitchedOver() {
        log.append(contracts(1, 300));
        follow(List.of(values)).close();
        execute("update transaction_value_v4.line set amount = amount + 1 where position = 17");
        execute("delete from transaction_value_v4.deal_contract where recorded = 30");
        rebuilds.rebuild(List.of(values), false, UNSEEN);

        var compared = rebuilds.compare(values, UNSEEN);

        assertThat(compared.isEqual()).isFalse();
        assertThat(compared.tables().stream().filter(table -> !table.isEqual()).map(Compared.Table::name))
                .containsExactly("deal_contract", "line");
        var line = table(compared, "line");
        assertThat(line.inUse().rows()).isEqualTo(line.rebuilt().rows());
        assertThat(line.differences())
                .containsExactly(new Difference(
                        Map.of("position", "17", "ordinal", "0"), Map.of("amount", "18"), Map.of("amount", "17")));
        var contract = table(compared, "deal_contract");
        assertThat(contract.rebuilt().rows()).isEqualTo(300);
        assertThat(contract.inUse().rows()).isEqualTo(299);
        assertThat(contract.differences()).singleElement().satisfies(missing -> {
            assertThat(missing.inUse()).isNull();
            assertThat(missing.rebuilt()).containsEntry("recorded", "30");
        });

        assertThat(rebuilds.switchTo(values, false, UNSEEN).position()).isNull();
        assertThat(roles(values)).containsExactly(Role.IN_USE, Role.REBUILT);
        assertThat(rebuilds.switchTo(values, true, UNSEEN).position()).isEqualTo(300);
        assertIsAFreshBuild(values);
    }

    @Test
    void trailingZerosAreNoDifference() {
        log.append(contracts(1, 20));
        follow(List.of(values)).close();
        execute("update transaction_value_v4.line set amount = round(amount, 7)");
        rebuilds.rebuild(List.of(values), false, UNSEEN);

        assertThat(rebuilds.compare(values, UNSEEN).isEqual()).isTrue();
    }

    @Test
    void aSwitchUnderAFollowerLosesNothingAndReadersSeeEverySum() throws InterruptedException {
        var models = List.<ReadModel>of(values, catalogue.contracts());
        var running = follow(models);
        var stop = new AtomicBoolean();
        var appending = aside(() -> {
            int last = 0;
            while (!stop.get()) {
                log.append(contracts(last + 1, last + 10));
                last += 10;
                LockSupport.parkNanos(BETWEEN_APPENDS.toNanos());
            }
            return last;
        });
        var reading = aside(() -> {
            long reads = 0;
            while (!stop.get()) {
                long position = running.position(values.name());
                assertThat(counted(position)).isEqualTo(position);
                reads++;
            }
            return reads;
        });
        await().atMost(SOON).until(() -> log.head() > 500);

        for (int round = 0; round < 2; round++) {
            rebuilds.rebuild(models, false, UNSEEN);
            for (var model : models) {
                var switched = rebuilds.switchTo(model, false, UNSEEN);
                assertThat(switched.position())
                        .as(String.valueOf(switched.compared()))
                        .isPositive();
                long at = log.head();
                await().atMost(SOON).until(() -> running.position(model.name()) > at);
                rebuilds.drop(model, Role.KEPT);
            }
        }
        stop.set(true);

        int last = appending.orTimeout(30, TimeUnit.SECONDS).join();
        assertThat(reading.orTimeout(30, TimeUnit.SECONDS).join()).isGreaterThan(20);
        for (var model : models) {
            assertThat(running.awaitPosition(model.name(), last, SOON)).isTrue();
            assertIsAFreshBuild(model);
        }
        assertThat(running.health())
                .allSatisfy(health -> assertThat(health.stopped()).isNull());
    }

    @Test
    void whatABuildLeftWhenItWasKilledDoesNotServeAndIsNotInTheWay() throws InterruptedException {
        log.append(contracts(1, 5_000));
        follow(List.of(values)).close();
        var before = rows(List.of(values));

        assertThatThrownBy(() -> rebuilds.rebuild(List.of(values), false, (done, total) -> {
                    if (done > 0) {
                        cutConnections();
                    }
                }))
                .isInstanceOfAny(DatabaseFailure.class, LogUnavailable.class);

        Thread.sleep(BEFORE_THE_POOL_LOOKS);
        assertThat(rows(List.of(values))).isEqualTo(before);
        long left = position(Shelf.REBUILT.schema(values));
        assertThat(left).isBetween(1L, 4_999L);
        var totals = new ArrayList<Long>();
        rebuilds.rebuild(List.of(values), true, (done, total) -> totals.add(total));
        assertThat(totals.getFirst()).isEqualTo(5_000 - left);
        assertThat(rebuilds.compare(values, UNSEEN).isEqual()).isTrue();

        totals.clear();
        rebuilds.rebuild(List.of(values), false, (done, total) -> totals.add(total));
        assertThat(totals.getFirst()).isEqualTo(5_000);
        assertThat(rebuilds.compare(values, UNSEEN).isEqual()).isTrue();
    }

    @Test
    void theWayBackServesWhatWasKeptCaughtUp() throws InterruptedException {
        var running = follow(List.of(values));
        log.append(contracts(1, 100));
        rebuilds.rebuild(List.of(values), false, UNSEEN);
        rebuilds.switchTo(values, false, UNSEEN);
        execute("comment on schema transaction_value_v4_kept is 'the first one'");
        assertThat(roles(values)).containsExactly(Role.IN_USE, Role.KEPT);
        log.append(contracts(101, 2_900));
        assertThat(running.awaitPosition(values.name(), 2_900, SOON)).isTrue();

        rebuilds.rebuild(List.of(values), false, UNSEEN);
        refused(Kind.KEPT_IS_THERE, () -> rebuilds.switchTo(values, false, UNSEEN));
        refused(Kind.REBUILT_IS_THERE, () -> rebuilds.switchBack(values, UNSEEN));
        rebuilds.drop(values, Role.REBUILT);
        assertThat(rebuilds.switchBack(values, UNSEEN)).isEqualTo(2_900);

        assertThat(Sql.one(
                        database.application(),
                        "select obj_description('transaction_value_v4'::regnamespace)",
                        row -> row.getString(1)))
                .contains("the first one");
        log.append(contracts(2_901, 3_000));
        assertThat(running.awaitPosition(values.name(), 3_000, SOON)).isTrue();
        assertIsAFreshBuild(values);
        assertThat(roles(values)).containsExactly(Role.IN_USE, Role.REBUILT);
        assertThat(rebuilds.compare(values, UNSEEN).isEqual()).isTrue();
        refused(Kind.NOTHING_KEPT, () -> rebuilds.switchBack(values, UNSEEN));
    }

    @Test
    void aNewVersionIsComparedWithTheOneBeforeByWhatBothHave() {
        log.append(contracts(1, 40));
        follow(List.of(new Sample(1))).close();
        var newer = new Sample(2);
        rebuilds.rebuild(List.of(newer), false, UNSEEN);

        var compared = rebuilds.compare(newer, UNSEEN);

        assertThat(compared.isEqual()).isTrue();
        assertThat(compared.inUse()).isEqualTo("rebuilt_sample_v1");
        assertThat(compared.onlyInUse()).containsExactly("ended");
        assertThat(compared.onlyRebuilt()).containsExactly("begun");
        var seen = table(compared, "seen");
        assertThat(seen.onlyInUse()).containsExactly("gone");
        assertThat(seen.onlyRebuilt()).containsExactly("come");
        assertThat(seen.rebuilt().rows()).isEqualTo(40);

        assertThat(rebuilds.switchTo(newer, false, UNSEEN).position()).isEqualTo(40);
        assertThat(roles(newer)).containsExactly(Role.IN_USE, Role.OLDER);
        log.append(contracts(41, 50));
        follow(List.of(newer)).close();
        assertThat(Feed.rows(database.application(), newer))
                .hasEntrySatisfying("seen", rows -> assertThat(rows).hasSize(50));
        assertThat(rebuilds.drop(newer, Role.OLDER)).containsExactly("rebuilt_sample_v1");
    }

    @Test
    void whatIsFollowedIsNotDropped() {
        log.append(contracts(1, 5));
        var older = new Sample(1);
        var running = follow(List.of(older));
        var newer = new Sample(2);
        rebuilds.rebuild(List.of(newer), false, UNSEEN);
        rebuilds.switchTo(newer, false, UNSEEN);

        refused(Kind.FOLLOWED, () -> rebuilds.drop(newer, Role.OLDER));
        running.close();
        assertThat(rebuilds.drop(newer, Role.OLDER)).hasSize(1);
    }

    @Test
    void oneCommandAtATime() {
        log.append(contracts(1, 5));
        try (var other = new Rebuilds(database.application(), 2);
                var _ = Claim.on(database.application(), List.of(values))) {
            refused(Kind.BUSY, () -> other.rebuild(List.of(values), false, UNSEEN));
            refused(Kind.BUSY, () -> other.switchTo(values, false, UNSEEN));
            refused(Kind.BUSY, () -> other.drop(values, Role.KEPT));
        }
        refused(Kind.NOTHING_REBUILT, () -> rebuilds.compare(values, UNSEEN));
        rebuilds.rebuild(List.of(values), false, UNSEEN);
        refused(Kind.NOTHING_IN_USE, () -> rebuilds.compare(values, UNSEEN));
        var switched = rebuilds.switchTo(values, false, UNSEEN);
        assertThat(switched.position()).isEqualTo(5);
        assertThat(switched.compared()).isNull();
    }

    @Test
    void whoReadsIsWaitedForAndNotCutOff() throws Exception {
        log.append(contracts(1, 20));
        follow(List.of(values)).close();
        rebuilds.rebuild(List.of(values), false, UNSEEN);
        try (var reader = database.application().getConnection()) {
            reader.setAutoCommit(false);
            Sql.query(reader, "select count(*) from transaction_value_v4.key", row -> row.getLong(1));
            var switching = aside(() -> rebuilds.switchTo(values, false, UNSEEN));
            assertThat(switching
                            .completeOnTimeout(new Switched(-1L, null), 1, TimeUnit.SECONDS)
                            .join()
                            .position())
                    .isEqualTo(-1);
            assertThat(Sql.query(reader, "select count(*) from transaction_value_v4.line", row -> row.getLong(1)))
                    .containsExactly(20L);
            reader.commit();
        }
        await().atMost(SOON).until(() -> roles(values).equals(List.of(Role.IN_USE, Role.KEPT)));
    }

    private static <T> CompletableFuture<T> aside(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> Thread.ofVirtual().start(task));
    }

    private long counted(long position) {
        return catalogue.values().find(new Find(null, Period.YEAR, null, null, "USD", position)).totals().stream()
                .mapToLong(total -> total.count())
                .sum();
    }

    /** Starts followers and waits until they have what the log holds. */
    private ReadModels follow(List<ReadModel> models) {
        var running = new ReadModels(
                database.application(),
                new LogStream(log.engine()),
                models,
                "node",
                log::head,
                new SimpleMeterRegistry());
        started.add(running);
        running.start();
        long head = log.head();
        models.forEach(model -> await().atMost(SOON).until(() -> running.position(model.name()) >= head));
        return running;
    }

    private void assertIsAFreshBuild(ReadModel model) {
        var rows = Feed.rows(database.application(), model);
        var events = log.events();
        try (var fresh = TestDatabase.create()) {
            var same = Catalogue.on(fresh.application()).all().stream()
                    .filter(one -> one.name().equals(model.name()))
                    .findFirst()
                    .orElseThrow();
            new ReadModelSchema(same).create(fresh.application());
            Feed.apply(fresh.application(), same, events.subList(0, (int) position(model.schema())), 500);
            assertThat(rows).isEqualTo(Feed.rows(fresh.application(), same));
        }
    }

    private Map<String, Map<String, List<String>>> rows(List<ReadModel> models) {
        var rows = new TreeMap<String, Map<String, List<String>>>();
        models.forEach(model -> rows.put(model.name(), Feed.rows(database.application(), model)));
        return rows;
    }

    private List<Role> roles(ReadModel model) {
        return rebuilds.holdings(List.of(model)).stream().map(Holding::role).toList();
    }

    private long position(String schema) {
        return Schemas.position(database.application(), schema).orElseThrow();
    }

    private static Compared.Table table(Compared compared, String name) {
        return compared.tables().stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void refused(Kind kind, Runnable attempt) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(attempt::run)
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }

    private void execute(String sql) {
        TestDatabase.execute(database.application(), sql);
    }

    /** As when the command is killed: whatever it was doing ends without a word. */
    private void cutConnections() {
        Sql.query(
                database.owner(),
                "select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and pid <> pg_backend_pid()",
                row -> true);
    }

    private static List<LedgerEvent> contracts(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .<LedgerEvent>mapToObj(n ->
                        recorded(n, terms(n % 2 == 0 ? "2023" : "2022-07", fixed(n + ".00", "USD"))))
                .toList();
    }
}
