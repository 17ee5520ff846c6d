package vn.techledger.api.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import vn.techledger.api.TechLedger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The program in a process of its own, to be killed. */
final class ChildLedger implements AutoCloseable {

    private static final Pattern ANSWERS = Pattern.compile("TechLedger answers at (http://\\S+)");
    private static final Duration START = Duration.ofSeconds(90);

    private final Path home;
    private final Process process;
    private final URI address;

    private ChildLedger(Path home, Process process, URI address) {
        this.home = home;
        this.process = process;
        this.address = address;
    }

    /** Starts it on a home, new or left behind by a kill, and waits until it answers. */
    static ChildLedger start(Path home) {
        try {
            Files.createDirectories(home.resolveSibling("logs"));
            var log = Files.createTempFile(home.resolveSibling("logs"), "child", ".log");
            var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
            var builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-Dlogging.level.vn.techledger=info",
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            classPath,
                            TechLedger.class.getName())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().put("TECHLEDGER_HOME", home.toString());
            builder.environment()
                    .put(
                            "TECHLEDGER_PERSON_KEYS",
                            RunningLedger.personKeys(home).toString());
            builder.environment().put("TECHLEDGER_PORT", "0");
            var process = builder.start();
            try {
                var address = await().atMost(START)
                        .pollInterval(Duration.ofMillis(100))
                        .until(() -> address(process, log), said -> !said.isEmpty());
                return new ChildLedger(home, process, URI.create(address));
            } catch (RuntimeException | Error failed) {
                process.destroy();
                throw failed;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(Process process, Path log) throws IOException {
        var said = Files.readString(log);
        assertThat(process.isAlive()).as(said).isTrue();
        var match = ANSWERS.matcher(said);
        return match.find() ? match.group(1).replace("localhost", "127.0.0.1") : "";
    }

    Client with(String key) {
        return new Client(address, key);
    }

    Client first() {
        try {
            return with(Files.readString(home.resolve("admin-key")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Position of the newest event, once everything in it is well. */
    long position() {
        return await().atMost(START)
                .until(() -> new Client(address, null).get("/actuator/health"), health -> health.status() == 200)
                .json()
                .at("/components/log/details/position")
                .asLong();
    }

    /** kill -9 of the Java process; its database server is left behind. */
    void kill() {
        process.destroyForcibly();
        await().atMost(START).until(() -> !process.isAlive());
    }

    /** kill -9 of the database server's first process. */
    void killDatabase() {
        try {
            var pid = Long.parseLong(Files.readAllLines(home.resolve("postgresql/postmaster.pid"))
                    .getFirst()
                    .strip());
            var server = ProcessHandle.of(pid).orElseThrow();
            assertThat(server.destroyForcibly()).isTrue();
            await().atMost(START).until(() -> !server.isAlive());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it in good order, with its database server. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
