package vn.techledger.api.cli;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.techledger.api.server.ApplicationPool;
import vn.techledger.api.server.DatabaseServer;
import vn.techledger.api.server.EmbeddedServer;
import vn.techledger.api.server.Home;
import vn.techledger.api.server.Settings;
import vn.techledger.api.server.StartRefused;
import vn.techledger.ledger.DemoLedger;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.demo.DemoDeals;
import vn.techledger.ledger.demo.DemoOrigin;
import vn.techledger.ledger.eventstore.LogReader;
import vn.techledger.ledger.log.LogOpening;
import vn.techledger.ledger.log.event.LogOpened;
import vn.techledger.ledger.proof.LogKeys;

/**
 * {@code generate --deals N --seed S}: fills the log of a demo with invented deals. It takes home and database from the
 * same variables as the server, which must not run meanwhile. Exit codes: 0 done, 2 refused or wrong usage, 3 failed.
 */
@Command(name = "generate", mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {

    static final int REFUSED = 2;
    static final int FAILED = 3;

    private static final long MOST_DEALS = 10_000_000;

    private final Map<String, String> environment;
    private final Words words;
    private final boolean terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--deals", required = true, paramLabel = "N", descriptionKey = "generate.deals")
    private long deals;

    @Option(names = "--seed", required = true, paramLabel = "S", descriptionKey = "generate.seed")
    private long seed;

    GenerateCommand(Map<String, String> environment, Words words, boolean terminal) {
        this.environment = environment;
        this.words = words;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (deals < 1 || deals > MOST_DEALS) {
            return refused(words.say("generate.no-number", Long.toString(deals), Long.toString(MOST_DEALS)));
        }
        try {
            var settings = Settings.from(environment);
            if (settings.origin() != null && !DemoOrigin.marks(settings.origin())) {
                return refused(words.say("generate.no-demo", settings.origin()));
            }
            return generate(settings);
        } catch (StartRefused | LogOpening.Mismatch | LogKeys.Missing refusal) {
            return refused(String.valueOf(refusal.getMessage()));
        } catch (DemoLedger.NoDemo real) {
            return refused(words.say("generate.no-demo", real.origin()));
        } catch (DemoDeals.AlreadyThere repeated) {
            return refused(words.say("generate.already-there", Long.toString(seed)));
        } catch (EventStoreException | IllegalStateException failed) {
            spec.commandLine().getErr().println(words.say("generate.failed", String.valueOf(failed.getMessage())));
            return FAILED;
        }
    }

    private int generate(Settings settings) {
        try (var home = Home.open(settings.home());
                var server = server(settings, home);
                var pool = ApplicationPool.open(server, settings.poolSize())) {
            // before the ledger opens the log: a real one is not touched, not even by a heartbeat
            var origin = origin(pool, settings.origin());
            if (!DemoOrigin.marks(origin)) {
                return refused(words.say("generate.no-demo", origin));
            }
            try (var ledger = Ledger.open(pool, home.ownersDirectory("keys"), origin, new SimpleMeterRegistry())) {
                fill(ledger);
            }
            return 0;
        }
    }

    private static DatabaseServer server(Settings settings, Home home) {
        var external = settings.externalDatabase();
        return external == null ? EmbeddedServer.start(home) : external;
    }

    /** What the log is called, or will be. */
    private static String origin(DataSource source, @Nullable String wanted) {
        return new LogReader(source)
                .at(1)
                .map(first -> first.fact() instanceof LogOpened opened
                        ? opened.origin()
                        : first.type().name())
                .orElseGet(() -> wanted == null ? DemoOrigin.random() : wanted);
    }

    private void fill(Ledger ledger) {
        var line = new ProgressLine(spec.commandLine().getErr(), terminal);
        long started = System.nanoTime();
        long events = DemoDeals.generate(ledger, deals, seed, done -> line.show(progress(done, started)));
        line.last(progress(deals, started));
        spec.commandLine()
                .getOut()
                .println(words.say(
                        "generate.done",
                        deals,
                        events,
                        ledger.origin(),
                        ledger.log().head()));
    }

    private String progress(long done, long started) {
        long millis = Math.max(1, Duration.ofNanos(System.nanoTime() - started).toMillis());
        return words.say("generate.progress", done, done * 100 / deals, done * 1_000 / millis);
    }

    private int refused(String why) {
        spec.commandLine().getErr().println(words.say("generate.refused", why));
        return REFUSED;
    }
}
