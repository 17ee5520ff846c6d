package vn.techledger.ledger.chaos;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import vn.techledger.ledger.eventstore.PostgresEventStorageEngine;
import vn.techledger.ledger.idempotency.CommandRecords;
import vn.techledger.ledger.proof.MacKey;

/**
 * A process that appends to a log and follows it, to be stopped and killed. It is told by lines on its standard input:
 * {@code hold} (keep the head locked for a moment), {@code stop} (append no more), {@code until N} (end when the
 * followers have seen position N).
 */
final class AppendingProcess {

    static final String KEY_TEXT = "append key of thirty-two bytes..";
    static final String ORIGIN = "chaos.example/log";

    private static final int CONNECTIONS = 8;
    private static final int LATE_FOLLOWERS = 2;
    private static final long END_SECONDS = 120;

    private final Settings settings;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicBoolean hold = new AtomicBoolean();
    private final AtomicLong goal = new AtomicLong(Long.MAX_VALUE);
    private final List<Semaphore> woken = new ArrayList<>();

    /** @param operations of each appender at most */
    record Settings(String name, String url, Path journal, long seed, int appenders, int followers, int operations) {

        List<String> toArguments() {
            return List.of(
                    name,
                    url,
                    journal.toString(),
                    String.valueOf(seed),
                    String.valueOf(appenders),
                    String.valueOf(followers),
                    String.valueOf(operations));
        }

        static Settings of(String... arguments) {
            return new Settings(
                    arguments[0],
                    arguments[1],
                    Path.of(arguments[2]),
                    Long.parseLong(arguments[3]),
                    Integer.parseInt(arguments[4]),
                    Integer.parseInt(arguments[5]),
                    Integer.parseInt(arguments[6]));
        }
    }

    private AppendingProcess(Settings settings) {
        this.settings = settings;
    }

    public static void main(String... arguments) throws Exception {
        var settings = Settings.of(arguments);
        try (var journal = new Journal(settings.journal())) {
            try (var pool = pool(settings.url());
                    var engine = new PostgresEventStorageEngine(
                            pool,
                            ORIGIN,
                            new MacKey(KEY_TEXT.getBytes(StandardCharsets.US_ASCII)),
                            new SimpleMeterRegistry())) {
                new AppendingProcess(settings).run(engine, new CommandRecords(pool), journal);
            } catch (Exception | Error failed) {
                journal.write(Journal.STRANGE, settings.name() + " failed: " + failed);
                throw failed;
            }
            journal.write(Journal.CLOSED);
        }
        System.exit(0);
    }

    /** Connections like the product's, but that they give up sooner. */
    private static HikariDataSource pool(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(2_000);
        config.setValidationTimeout(1_000);
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty(
                "options",
                "-c lock_timeout=3s -c idle_in_transaction_session_timeout=3s -c transaction_timeout=10s"
                        + " -c plan_cache_mode=force_generic_plan -c enable_seqscan=off");
        config.addDataSourceProperty("connectTimeout", "2");
        config.addDataSourceProperty("socketTimeout", "4");
        config.addDataSourceProperty("ApplicationName", "chaos");
        return new HikariDataSource(config);
    }

    private void run(PostgresEventStorageEngine engine, CommandRecords records, Journal journal) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var following = new ArrayList<Future<?>>();
            for (int i = 0; i < settings.followers(); i++) {
                following.add(threads.submit(follower(engine, journal, "follower" + i)));
            }
            var appending = new ArrayList<Future<?>>();
            for (int i = 0; i < settings.appenders(); i++) {
                var appender = new Appender(
                        settings.name() + "." + i, engine, records, journal, settings.seed() * 1_000 + i, hold);
                appending.add(threads.submit(() -> appender.run(() -> !stopped.get(), settings.operations())));
            }
            journal.write(Journal.OPENED);
            var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (var order = orders.readLine(); ; order = orders.readLine()) {
                if (order == null) {
                    // nobody is left who could tell us anything
                    Runtime.getRuntime().halt(1);
                } else if (order.equals("hold")) {
                    hold.set(true);
                } else if (order.equals("stop")) {
                    stopped.set(settings.operations() == Integer.MAX_VALUE);
                    for (var appender : appending) {
                        appender.get(END_SECONDS, TimeUnit.SECONDS);
                    }
                    journal.write(Journal.STOPPED);
                } else {
                    goal.set(Long.parseLong(Objects.requireNonNull(order).substring("until ".length())));
                    for (int i = 0; i < LATE_FOLLOWERS; i++) {
                        following.add(threads.submit(follower(engine, journal, "late" + i)));
                    }
                    woken.forEach(Semaphore::release);
                    for (var follower : following) {
                        follower.get(END_SECONDS, TimeUnit.SECONDS);
                    }
                    return;
                }
            }
        }
    }

    private Runnable follower(PostgresEventStorageEngine engine, Journal journal, String name) {
        var wakes = new Semaphore(0);
        woken.add(wakes);
        var follower = new Follower(settings.name() + "." + name, engine, journal, 0);
        return () -> {
            try {
                follower.run(goal::get, wakes);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        };
    }
}
