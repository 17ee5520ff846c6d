package vn.techledger.ledger.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.awaitility.core.ConditionTimeoutException;
import vn.techledger.ledger.testing.TestDatabase;

import static org.awaitility.Awaitility.await;

/**
 * Two processes append to a log and follow it, through a proxy that cuts their commits, while faults happen to them and to
 * their server. A seed replays the faults, their order and measure, and what each appender does; how the threads of the
 * processes meet it cannot.
 */
final class FaultDrill implements AutoCloseable {

    private static final int PROCESSES = 2;
    private static final int APPENDERS = 6;
    private static final int FOLLOWERS = 2;
    private static final int PROGRESS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final long seed;
    private final Random random;
    private final Path directory;
    private final OwnServer server;
    private final CommitProxy proxy;
    private final List<Child> children = new ArrayList<>();
    private final List<Path> journals = new ArrayList<>();
    private final Map<Fault, Integer> rounds = new EnumMap<>(Fault.class);
    private int started;
    private Oracle.Findings findings;
    private long checks;

    FaultDrill(long seed, Path directory) {
        this.seed = seed;
        this.random = new Random(seed);
        this.directory = directory;
        System.out.printf("chaos: seed %d; to replay: mvn -Pchaos verify -pl ledger -am -Dchaos.seed=%d%n", seed, seed);
        this.server = OwnServer.start(directory.resolve("server"));
        this.proxy = new CommitProxy(server.port());
        this.findings = Oracle.check(server.owner(), key(), journals);
        startChildren();
    }

    private static byte[] key() {
        return AppendingProcess.KEY_TEXT.getBytes(StandardCharsets.US_ASCII);
    }

    /** For whoever chooses what happens next. */
    Random random() {
        return random;
    }

    /** Lets a fault happen to those who append, and sees them go on. */
    void round(Fault fault) {
        try {
            awaitProgress("before");
            sleep(random.nextLong(150));
            happen(fault);
            rounds.merge(fault, 1, Integer::sum);
            awaitProgress("after");
        } catch (RuntimeException | AssertionError failed) {
            throw new AssertionError(told(fault + " failed: " + failed.getMessage()), failed);
        }
    }

    private void happen(Fault fault) {
        int index = random.nextInt(children.size());
        var child = children.get(index);
        switch (fault) {
            case WRITER_KILLED -> replace(index);
            case WRITER_KILLED_IN_ITS_TRANSACTION -> {
                child.holdTheHead();
                replace(index);
            }
            case WRITER_PAUSED -> {
                child.pause();
                sleep(random.nextLong(50, 1_500));
                child.goOn();
            }
            case WRITER_PAUSED_HOLDING_THE_HEAD -> {
                child.holdTheHead();
                child.pause();
                try {
                    // only the other one can do that, once the server has ended the paused one's transaction
                    awaitProgress("while " + child.name() + " is stopped with the head of the log locked");
                } finally {
                    child.goOn();
                }
            }
            case SERVER_KILLED -> {
                server.kill();
                sleep(random.nextLong(300));
                server.startAgain();
            }
            case SERVER_STOPPED_IMMEDIATELY -> {
                server.stopImmediately();
                sleep(random.nextLong(300));
                server.startAgain();
            }
            case CONNECTIONS_ENDED -> server.cutConnections();
            default -> cutCommits(fault);
        }
    }

    private void cutCommits(Fault fault) {
        int before = proxy.done(fault.cut());
        int cuts = fault == Fault.COMMITS_CUT_SILENTLY ? 1 : 1 + random.nextInt(4);
        for (int i = 0; i < cuts; i++) {
            proxy.arm(fault.cut());
        }
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> proxy.done(fault.cut()) - before == cuts);
    }

    private void replace(int index) {
        children.get(index).kill();
        children.set(index, start());
    }

    private void startChildren() {
        for (int i = 0; i < PROCESSES; i++) {
            children.add(start());
        }
    }

    private Child start() {
        var name = "p" + ++started;
        var journal = directory.resolve(name + ".journal");
        journals.add(journal);
        return Child.start(new AppendingProcess.Settings(
                name,
                OwnServer.url(proxy.port(), TestDatabase.APPLICATION_ROLE),
                journal,
                random.nextInt(1_000_000),
                APPENDERS,
                FOLLOWERS,
                Integer.MAX_VALUE));
    }

    private void awaitProgress(String when) {
        long from = head();
        try {
            await().atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> head() >= from + PROGRESS);
        } catch (ConditionTimeoutException standstill) {
            throw new AssertionError("nothing is appended " + when + "; the head stays at " + head(), standstill);
        }
    }

    private long head() {
        try (var connection = server.owner().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select position from ledger.log_head")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Has everyone end in good order, the followers at the end of the log, and compares all that was said with it. */
    void check() {
        try {
            children.forEach(child -> child.tell("stop"));
            children.forEach(child -> child.awaitLine(Journal.STOPPED));
            long head = head();
            children.forEach(child -> child.tell("until " + head));
            children.forEach(Child::awaitEnd);
            children.clear();
            findings = Oracle.check(server.owner(), key(), journals);
            checks += findings.checks();
        } catch (RuntimeException | AssertionError failed) {
            throw new AssertionError(told(failed.getMessage()), failed);
        }
        if (!findings.wrong().isEmpty()) {
            throw new AssertionError(told(String.join("\n", findings.wrong())));
        }
    }

    /** Checks, and has new processes go on with the same log. */
    void checkAndGoOn() {
        check();
        startChildren();
    }

    /** What has happened so far, the seed first. */
    String told(String what) {
        return "chaos: seed %d: %s%nrounds %d %s%nprocesses %d, commits through the proxy %d%nevents %d, attempts %d, answers %s, killed before an answer %d, followers %d, comparisons %d"
                .formatted(
                        seed,
                        what,
                        rounds.values().stream().mapToInt(Integer::intValue).sum(),
                        rounds,
                        started,
                        proxy.commits(),
                        findings.events(),
                        findings.attempts(),
                        findings.answers(),
                        findings.unanswered(),
                        findings.followers(),
                        checks);
    }

    Oracle.Findings findings() {
        return findings;
    }

    /** Keeps what was told where a build leaves it. */
    void report(String what) {
        var text = told(what);
        System.out.println(text);
        try {
            Files.writeString(Path.of("target", "chaos-" + seed + ".txt"), text + "\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        children.forEach(Child::close);
        proxy.close();
        server.close();
    }
}
