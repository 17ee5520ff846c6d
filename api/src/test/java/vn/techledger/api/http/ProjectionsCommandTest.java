package vn.techledger.api.http;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.techledger.api.cli.Commands;
import vn.techledger.api.server.CommandDatabase;
import vn.techledger.api.server.Settings;
import vn.techledger.projections.readmodel.Sql;

import static org.assertj.core.api.Assertions.assertThat;

/** The commands for read models, beside a ledger in a process of its own, and without one. */
@Timeout(300)
class ProjectionsCommandTest {

    private static final String MODEL = "party-directory";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Path home;

    ProjectionsCommandTest(@TempDir Path directory) {
        this.home = directory.resolve("home");
    }

    @Test
    void buildsComparesSwitchesAndGoesBackBesideARunningLedgerAndWithoutOne() {
        var ledger = ChildLedger.start(home);
        try {
            var registrar = ledger.with(
                    RunningLedger.grant(ledger.first(), null, null, "REGISTRAR").at("/key"));
            var party = party(registrar, "Viện Cơ khí");

            assertThat(run("rebuild", "--all")).as(err.toString()).isZero();
            assertThat(out.toString()).contains("party-directory: built in party_directory_v2_next up to position ");
            assertThat(err.toString()).containsPattern("\\d+ of \\d+ events, [\\d,]+ events/s");
            assertThat(run("compare")).isZero();
            assertThat(out.toString()).contains("party-directory/party: equal, 1 rows, digest ");
            assertThat(run("switch", MODEL)).isZero();
            assertThat(out.toString()).contains("what was built took the name party_directory_v2");

            // the server goes on by itself, on the new rows
            var second = party(registrar, "Công ty Đường sắt");
            assertThat(shown(registrar, second)).isEqualTo("Công ty Đường sắt");
            assertThat(shown(registrar, party)).isEqualTo("Viện Cơ khí");
            assertThat(run("status", MODEL)).isZero();
            assertThat(out.toString())
                    .containsPattern("party-directory\tin use\tparty_directory_v2\t\\d+\t\\d+\tyes")
                    .containsPattern("party-directory\tkept\tparty_directory_v2_kept\t\\d+\t\\d+\tno");

            // somebody changes what is in use by hand
            change("update party_directory_v2.party set details = replace(details, 'Viện Cơ khí', 'Viện Khác')"
                    + " where party = '" + party.id() + "'");
            assertThat(run("rebuild", MODEL)).isZero();
            assertThat(run("compare", MODEL)).isEqualTo(1);
            assertThat(out.toString())
                    .contains("party-directory/party: differs. In use 2 rows")
                    .containsPattern(
                            "row party=" + party.id() + ": in use details=.*Viện Khác.*; rebuilt .*Viện Cơ khí");
            assertThat(run("switch", MODEL)).isEqualTo(2);
            assertThat(err.toString()).contains("Run projections drop --kept first.");
            assertThat(run("drop", MODEL, "--kept")).isZero();
            assertThat(run("switch", MODEL)).isEqualTo(1);
            assertThat(out.toString()).contains("party-directory: not switched, because the two differ.");
            assertThat(shown(registrar, party)).isEqualTo("Viện Khác");
            assertThat(run("switch", MODEL, "--although-different")).isZero();
            assertThat(shown(registrar, party)).isEqualTo("Viện Cơ khí");
            assertThat(run("switch", "--back", MODEL)).isZero();
            assertThat(shown(registrar, party)).isEqualTo("Viện Khác");
            assertThat(run("switch", "--although-different", MODEL)).isZero();
            assertThat(shown(registrar, party)).isEqualTo("Viện Cơ khí");
        } finally {
            ledger.close();
        }

        assertThat(run("drop", "--kept", "--rebuilt")).as(err.toString()).isZero();
        assertThat(run("status", MODEL)).isZero();
        assertThat(out.toString()).doesNotContain("kept", "_next").contains("in use\tparty_directory_v2\t");
        assertThat(Files.exists(home.resolve("postgresql/postmaster.pid"))).isFalse();
    }

    @Test
    void refusesWhatCannotBe() {
        assertThat(run("status")).isEqualTo(2);
        assertThat(err.toString()).contains("holds no ledger; set TECHLEDGER_HOME");
        assertThat(home).doesNotExist();
        assertThat(run("rebuild")).isEqualTo(2);
        assertThat(err.toString()).contains("Name read models, or give --all.");
        assertThat(run("drop")).isEqualTo(2);
        assertThat(err.toString()).contains("Say what may go");
        assertThat(run("compare", "--connections", "1")).isEqualTo(2);
        assertThat(err.toString()).contains("from 2 to 8");
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("A subcommand is missing.");
    }

    private void change(String sql) {
        try (var database = CommandDatabase.open(Settings.from(environment()), 2)) {
            Sql.query(database.source(), sql + " returning true", row -> row.getBoolean(1));
        }
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Commands.run(
                Stream.concat(Stream.of("projections"), Stream.of(arguments)).toArray(String[]::new),
                environment(),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                false);
    }

    private Map<String, String> environment() {
        return new HashMap<>(Map.of("TECHLEDGER_HOME", home.toString(), "LANG", "en_US.UTF-8"));
    }

    private static Answer party(Client registrar, String name) {
        return registrar
                .post("/api/v1/parties", "{\"kind\": \"ENTERPRISE\", \"name\": \"" + name + "\"}")
                .is(201);
    }

    private static String shown(Client registrar, Answer party) {
        return registrar
                .get("/api/v1/parties/" + party.id() + "?minPosition=" + party.position())
                .is(200)
                .at("/name");
    }
}
