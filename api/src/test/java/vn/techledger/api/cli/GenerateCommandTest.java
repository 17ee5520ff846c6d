package vn.techledger.api.cli;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.techledger.api.server.ApplicationPool;
import vn.techledger.api.server.EmbeddedServer;
import vn.techledger.api.server.Home;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.eventstore.LogReader;
import vn.techledger.ledger.shared.Tags;

import static org.assertj.core.api.Assertions.assertThat;

/** The command from outside: into which homes it puts invented deals, and into which it does not. */
@Timeout(120)
class GenerateCommandTest {

    private static final String SEED = "42";

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int generate(Map<String, String> more, String deals, String seed) {
        var environment = new HashMap<>(more);
        environment.putIfAbsent("TECHLEDGER_HOME", home().toString());
        environment.put("TECHLEDGER_DATABASE_POOL", "4");
        return Commands.run(
                new String[] {"generate", "--deals", deals, "--seed", seed},
                environment,
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                false);
    }

    private Path home() {
        return directory.resolve("home");
    }

    @Test
    void fillsAnEmptyHomeUnderANameThatSaysSo() {
        assertThat(generate(Map.of(), "30", SEED)).as(err.toString()).isZero();
        assertThat(out.toString()).contains("30 invented deals").contains("in the demo log demo.example/");
        assertThat(err.toString()).contains("30 deals, 100 %");

        assertThat(generate(Map.of(), "30", SEED)).isEqualTo(GenerateCommand.REFUSED);
        assertThat(err.toString()).contains("The log holds deals of the seed 42 already.");
        assertThat(generate(Map.of("LANG", "vi_VN"), "5", "43")).isZero();
        assertThat(out.toString()).contains("5 giao dịch giả định");

        assertThat(contracts("DEMO-42-30")).isEqualTo(1);
        assertThat(contracts("DEMO-43-5")).isEqualTo(1);
    }

    private int contracts(String reference) {
        try (var home = Home.open(home());
                var server = EmbeddedServer.start(home);
                var pool = ApplicationPool.open(server, 4)) {
            return new LogReader(pool)
                    .facts(Tags.reference(reference), ContractRecorded.class)
                    .size();
        }
    }

    @Test
    void touchesNoRealLog() {
        try (var home = Home.open(home());
                var server = EmbeddedServer.start(home);
                var pool = ApplicationPool.open(server, 4)) {
            Ledger.open(pool, home.ownersDirectory("keys"), "langson.example/demo", new SimpleMeterRegistry())
                    .close();
        }

        assertThat(generate(Map.of(), "1", SEED)).isEqualTo(GenerateCommand.REFUSED);
        assertThat(err.toString())
                .contains("Refused: The log langson.example/demo is not a demo's.")
                .contains("TECHLEDGER_ORIGIN=demo.example/techledger");
        try (var home = Home.open(home());
                var server = EmbeddedServer.start(home);
                var pool = ApplicationPool.open(server, 4)) {
            assertThat(new LogReader(pool).head()).isEqualTo(1);
        }
    }

    @Test
    void refusesAnotherNameBeforeItMakesAHome() {
        assertThat(generate(Map.of("TECHLEDGER_ORIGIN", "langson.example/log"), "1", SEED))
                .isEqualTo(GenerateCommand.REFUSED);
        assertThat(err.toString()).contains("langson.example/log is not a demo's");
        assertThat(home()).doesNotExist();
    }

    @Test
    void refusesWhatCannotBeRight() {
        assertThat(generate(Map.of(), "0", SEED)).isEqualTo(GenerateCommand.REFUSED);
        assertThat(err.toString()).contains("0 is no number of deals");
        assertThat(generate(Map.of(), "many", SEED)).isEqualTo(GenerateCommand.REFUSED);
        assertThat(generate(Map.of("TECHLEDGER_HOMES", "x"), "1", SEED)).isEqualTo(GenerateCommand.REFUSED);
        assertThat(home()).doesNotExist();
    }
}
