package vn.techledger.api.http;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.techledger.api.http.Deals.CONTRACTS;

/** Nothing acknowledged is lost, and nothing is there twice, whatever is killed; and nobody has to clean up. */
@Timeout(300)
class KillsTest {

    private static final int THREADS = 8;
    private static final int ROUNDS = 2;
    private static final int ENOUGH = 100;
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    /** Requests by their idempotency keys, and what was acknowledged: the identifier by the same key. */
    private final Map<String, String> requests = new ConcurrentHashMap<>();

    private final Map<String, Answer> acknowledged = new ConcurrentHashMap<>();

    private record Actors(String registrar, String supplier, String acquirer) {

        static Actors in(ChildLedger ledger) {
            var key = RunningLedger.grant(ledger.first(), null, null, "REGISTRAR", "STATISTICIAN")
                    .at("/key");
            return new Actors(key, party(ledger.with(key), "Bên giao"), party(ledger.with(key), "Bên nhận"));
        }

        private static String party(Client client, String name) {
            return client.post("/api/v1/parties", "{\"kind\": \"ENTERPRISE\", \"name\": \"" + name + "\"}")
                    .is(201)
                    .id();
        }

        String deal(String title) {
            return Deals.titled(Deals.deal(supplier, acquirer, "2020", "1000", "VND"), title)
                    .toString();
        }
    }

    @Test
    void aKilledProcessLosesNothingThatItAcknowledged() throws Exception {
        var home = directory.resolve("home");
        var ledger = ChildLedger.start(home);
        var actors = Actors.in(ledger);
        long before = ledger.position();
        try {
            for (int round = 0; round < ROUNDS; round++) {
                var enough = acknowledged.size() + ENOUGH;
                var running = ledger;
                var name = "round-" + round;
                under(load(ledger.with(actors.registrar()), actors, name, true), () -> {
                    await().atMost(SOON).pollInterval(Duration.ofMillis(5)).until(() -> acknowledged.size() >= enough);
                    running.kill();
                });
                ledger = ChildLedger.start(home);
                check(ledger, actors, before);
            }
        } finally {
            ledger.close();
        }
    }

    @Test
    void aKilledDatabaseServerComesBackByItself() throws Exception {
        try (var ledger = ChildLedger.start(directory.resolve("home"))) {
            var actors = Actors.in(ledger);
            long before = ledger.position();
            for (int round = 0; round < ROUNDS; round++) {
                var name = "round-" + round;
                under(load(ledger.with(actors.registrar()), actors, name, false), () -> {
                    var enough = acknowledged.size() + ENOUGH;
                    await().atMost(SOON).pollInterval(Duration.ofMillis(5)).until(() -> acknowledged.size() >= enough);
                    ledger.killDatabase();
                    var more = acknowledged.size() + ENOUGH;
                    await().atMost(SOON).until(() -> acknowledged.size() >= more);
                });
                check(ledger, actors, before);
            }
        }
    }

    /** Records contracts until the connection breaks or nobody wants more; each under a key of its own. */
    private Load load(Client client, Actors actors, String name, boolean mayBreak) {
        return new Load(client, actors, name, mayBreak, new AtomicInteger(), new AtomicBoolean());
    }

    private record Load(
            Client client, Actors actors, String name, boolean mayBreak, AtomicInteger next, AtomicBoolean stopped) {}

    private interface Deed {
        void happen();
    }

    private void under(Load load, Deed deed) throws Exception {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < THREADS; i++) {
                running.add(threads.submit(() -> record(load)));
            }
            try {
                deed.happen();
            } finally {
                load.stopped().set(true);
            }
            for (var thread : running) {
                thread.get(60, TimeUnit.SECONDS);
            }
        }
    }

    private void record(Load load) {
        while (!load.stopped().get()) {
            var key = load.name() + "-" + load.next().incrementAndGet();
            requests.put(key, load.actors().deal(key));
            try {
                acknowledged.put(key, persistently(load.client(), key));
            } catch (UncheckedIOException broken) {
                if (load.mayBreak()) {
                    return;
                }
                throw broken;
            }
        }
    }

    /** Repeats while the ledger cannot be reached, as it asks its callers to do. */
    private Answer persistently(Client client, String key) {
        return await().atMost(SOON)
                .pollInterval(Duration.ofMillis(50))
                .pollDelay(Duration.ZERO)
                .until(
                        () -> {
                            var answer = client.post(CONTRACTS, requests.get(key), key);
                            assertThat(answer.status()).as(answer.text()).isIn(201, 503);
                            assertThat(answer.status() == 503)
                                    .isEqualTo(!answer.header("Retry-After").isEmpty());
                            return answer;
                        },
                        answer -> answer.status() == 201);
    }

    /** Everything acknowledged is there once; repeating every request changes nothing but completes the others. */
    private void check(ChildLedger ledger, Actors actors, long before) {
        var client = ledger.with(actors.registrar());
        var positions = new TreeSet<Long>();
        for (var key : requests.keySet()) {
            var answer = persistently(client, key);
            var known = acknowledged.putIfAbsent(key, answer);
            if (known != null) {
                assertThat(answer.text()).isEqualTo(known.text());
                assertThat(answer.header("Idempotency-Replayed")).isEqualTo("true");
            }
            positions.add(answer.position());
        }
        long head = ledger.position();
        assertThat(positions)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(before + 1, head).boxed().toList());
        assertThat(positions).hasSameSizeAs(requests.keySet());
        var titles = titles(client, actors, head);
        assertThat(new HashSet<>(titles)).hasSameSizeAs(titles).isEqualTo(requests.keySet());
        var total = client.get("/api/v1/statistics/transaction-value?currency=VND&minPosition=" + head)
                .is(200)
                .json()
                .at("/totals/0");
        assertThat(total.path("count").asInt()).isEqualTo(requests.size());
        assertThat(total.path("value").asString()).isEqualTo(1000L * requests.size() + "");
    }

    private static List<String> titles(Client client, Actors actors, long minPosition) {
        var titles = new ArrayList<String>();
        var cursor = "";
        do {
            var page = client.get(CONTRACTS + "?limit=500&party=" + actors.acquirer() + "&minPosition=" + minPosition
                            + cursor)
                    .is(200)
                    .json();
            page.path("items")
                    .forEach(item -> titles.add(item.at("/terms/title").asString()));
            cursor = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asString();
        } while (!cursor.isEmpty());
        return titles;
    }

    @Test
    void aKilledImportGoesOnByItselfAndRecordsEveryRowOnce() {
        var home = directory.resolve("home");
        int rows = 3_000;
        var mapping = """
                mapping: 1
                source: kills
                identity: {key: no}
                contract:
                  title: {column: title}
                  kind: {constant: LICENCE}
                  signed: {constant: "2020"}
                  suppliers: [{key: {column: seller}, kind: {constant: ENTERPRISE}, country: {constant: VN}}]
                  acquirers: [{key: {constant: Người mua}, kind: {constant: ENTERPRISE}, country: {constant: VN}}]
                  amounts:
                    total: {state: FIXED, amount: {column: amount}, currency: {constant: VND}}
                    technology: {state: UNKNOWN}
                    other: {state: UNKNOWN}
                """.getBytes(StandardCharsets.UTF_8);
        var csv = new StringBuilder("no,title,seller,amount\n");
        for (int i = 1; i <= rows; i++) {
            csv.append("%d,Giao dịch %d,Bên giao %d,1000%n"
                    .formatted(i, i, i % 100)
                    .replace("\r", ""));
        }
        var file = csv.toString().getBytes(StandardCharsets.UTF_8);

        var ledger = ChildLedger.start(home);
        String key;
        String location;
        try {
            key = RunningLedger.grant(ledger.first(), null, null, "REGISTRAR", "STATISTICIAN")
                    .at("/key");
            var client = ledger.with(key);
            long before = ledger.position();
            location = client.postMultipart(Uploads.IMPORTS, "import-1", mapping, file)
                    .is(202)
                    .header("Location");
            var running = ledger;
            await().atMost(SOON)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> running.position() > before + rows / 5);
            assertThat(client.get(location).at("/state")).as("killed half-way").isEqualTo("RUNNING");
        } finally {
            ledger.kill();
        }
        try (var again = ChildLedger.start(home)) {
            var client = again.with(key);
            var ended = Uploads.finished(client, location);
            assertThat(ended.path("rows").asInt()).isEqualTo(rows);
            assertThat(ended.path("bad").asInt()).isZero();
            assertThat(ended.path("alreadyRecorded").asInt())
                    .as("recorded before the kill")
                    .isPositive();
            assertThat(count(client, again.position())).isEqualTo(rows);

            var repeated = client.postMultipart(Uploads.IMPORTS, "import-1", mapping, file)
                    .is(202);
            assertThat(repeated.header("Location")).isEqualTo(location);
            var handedIn = Uploads.imported(client, mapping, file);
            assertThat(handedIn.path("alreadyRecorded").asInt()).isEqualTo(rows);
            assertThat(handedIn.path("recorded").asInt()).isZero();
            assertThat(count(client, again.position())).isEqualTo(rows);
        }
    }

    private static int count(Client client, long position) {
        return client.get("/api/v1/statistics/transaction-value?currency=VND&minPosition=" + position)
                .is(200)
                .json()
                .at("/totals/0/count")
                .asInt();
    }
}
