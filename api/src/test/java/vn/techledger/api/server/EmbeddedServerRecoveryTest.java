package vn.techledger.api.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static vn.techledger.api.server.TestDatabase.BINARIES;
import static vn.techledger.api.server.TestDatabase.connect;
import static vn.techledger.api.server.TestDatabase.execute;
import static vn.techledger.api.server.TestDatabase.value;

/** What the server survives without a hand: killed processes and what they leave behind. */
@Timeout(60)
class EmbeddedServerRecoveryTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int ENOUGH_ROWS = 200;

    @TempDir
    private Path directory;

    @Test
    void startsAKilledServerAgainOnTheSamePortWithAllThatWasCommitted() throws SQLException {
        try (var home = Home.open(directory);
                var server = EmbeddedServer.start(home, BINARIES);
                var pool = ApplicationPool.open(server, 2)) {
            try (var connection = pool.getConnection()) {
                execute(connection, "create schema kept");
                execute(connection, "create table kept.row as select * from generate_series(1, 100) as id");
            }
            for (int kill = 1; kill <= 2; kill++) {
                var port = server.port();
                var killed = server.pid();
                ProcessHandle.of(killed).orElseThrow().destroyForcibly();
                await().atMost(SOON).ignoreExceptions().untilAsserted(() -> {
                    try (var connection = pool.getConnection()) {
                        assertThat(server.pid()).isNotEqualTo(killed);
                        assertThat(value(connection, "select count(*) from kept.row"))
                                .isEqualTo("100");
                    }
                });
                assertThat(server.port()).isEqualTo(port);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void keepsEveryAcknowledgedRowOfAKilledProcess(boolean killTheServerToo) throws Exception {
        var child = CommittingProcess.start(directory);
        var lines = new ArrayList<String>();
        try (var output = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            var line = output.readLine();
            while (line != null && !line.equals(CommittingProcess.ACKNOWLEDGED + ENOUGH_ROWS)) {
                lines.add(line);
                line = output.readLine();
            }
            assertThat(line).as("output of the child: %s", lines).isNotNull();
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> Home.open(directory))
                    .withMessageContaining("in use by another TechLedger process");
            child.toHandle().destroyForcibly();
            if (killTheServerToo) {
                var server = PidFile.read(directory.resolve("postgresql")).orElseThrow();
                ProcessHandle.of(server.pid()).ifPresent(ProcessHandle::destroyForcibly);
            }
            output.lines().forEach(lines::add);
        }
        assertThat(child.waitFor()).as("killed, not ended").isNotZero();
        var acknowledged = lines.stream()
                .filter(line -> line.startsWith(CommittingProcess.ACKNOWLEDGED))
                .mapToLong(line -> Long.parseLong(line.substring(CommittingProcess.ACKNOWLEDGED.length())))
                .max()
                .orElseThrow();
        try (var home = Home.open(directory);
                var server = EmbeddedServer.start(home, BINARIES);
                var connection = connect(server, server.application())) {
            assertThat(value(connection, "select count(*) from kept.row where id <= " + acknowledged))
                    .isEqualTo(String.valueOf(acknowledged));
        }
    }

    @Test
    void stopsInGoodOrderAndStartsAgainWithTheSameData() throws SQLException {
        try (var home = Home.open(directory)) {
            try (var server = EmbeddedServer.start(home, BINARIES);
                    var connection = connect(server, server.application())) {
                execute(connection, "create schema kept");
            }
            assertThat(home.resolve("postgresql/postmaster.pid")).doesNotExist();
            try (var server = EmbeddedServer.start(home, BINARIES);
                    var connection = connect(server, server.application())) {
                assertThat(value(connection, "select 'kept'::regnamespace")).isEqualTo("kept");
            }
        }
    }

    @Test
    void isNotBlockedByAPidFileThatNamesAnUnrelatedProcess() throws Exception {
        var unrelated = new ProcessBuilder("sleep", "60").start();
        try (var home = Home.open(directory)) {
            var file = home.resolve("postgresql/postmaster.pid");
            var lines = new ArrayList<String>();
            try (var server = EmbeddedServer.start(home, BINARIES)) {
                lines.addAll(Files.readAllLines(file));
                assertThat(lines.getFirst()).isEqualTo(String.valueOf(server.pid()));
            }
            lines.set(0, String.valueOf(unrelated.pid()));
            Files.write(file, lines);
            EmbeddedServer.start(home, BINARIES).close();
            assertThat(unrelated.isAlive()).as("the unrelated process lives").isTrue();
        } finally {
            unrelated.destroyForcibly();
        }
    }

    @Test
    void isNotBlockedByAnUnfinishedFirstStart() throws IOException {
        var unfinished = Files.createDirectories(directory.resolve("postgresql.unfinished-1/base"));
        Files.writeString(unfinished.resolveSibling("PG_VERSION"), "18\n");
        Files.createDirectory(directory.resolve("postgresql"));
        Files.createFile(directory.resolve("lock"));
        try (var home = Home.open(directory);
                var server = EmbeddedServer.start(home, BINARIES)) {
            assertThat(server.port()).isPositive();
            assertThat(unfinished).doesNotExist();
        }
    }

    @Test
    void refusesDataOfAnotherMajorVersion() throws IOException {
        try (var home = Home.open(directory)) {
            Files.createDirectories(home.resolve("postgresql"));
            Files.writeString(home.resolve("postgresql/PG_VERSION"), "17\n");
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> EmbeddedServer.start(home, BINARIES))
                    .withMessageContaining("was written by PostgreSQL 17, but this TechLedger brings PostgreSQL 18");
        }
    }

    @Test
    void refusesADirectoryOfOtherFiles() throws IOException {
        try (var home = Home.open(directory)) {
            Files.createDirectories(home.resolve("postgresql"));
            Files.writeString(home.resolve("postgresql/thesis.txt"), "");
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> EmbeddedServer.start(home, BINARIES))
                    .withMessageContaining("holds files but no PostgreSQL data");
        }
    }
}
