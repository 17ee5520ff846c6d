package vn.techledger.ledger.chaos;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An {@link AppendingProcess}, seen from the one that started it. */
final class Child implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final AppendingProcess.Settings settings;
    private final Process process;
    private final Path output;
    private final Map<String, Integer> counts = new HashMap<>();
    private long readTo;

    private Child(AppendingProcess.Settings settings, Process process, Path output) {
        this.settings = settings;
        this.process = process;
        this.output = output;
    }

    /** Starts it and waits until it has opened the log. */
    static Child start(AppendingProcess.Settings settings) {
        var child = startWithoutWaiting(settings);
        child.awaitLine(Journal.OPENED);
        return child;
    }

    static Child startWithoutWaiting(AppendingProcess.Settings settings) {
        try {
            var output = settings.journal().resolveSibling(settings.name() + ".out");
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                    AppendingProcess.class.getName()));
            command.addAll(settings.toArguments());
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return new Child(settings, process, output);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Path journal() {
        return settings.journal();
    }

    String name() {
        return settings.name();
    }

    void tell(String order) {
        try {
            process.getOutputStream().write((order + "\n").getBytes(StandardCharsets.US_ASCII));
            process.getOutputStream().flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(settings.name() + " is gone: " + said(), failed);
        }
    }

    void awaitLine(String kind) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
            assertThat(process.isAlive() || has(kind)).as(this::said).isTrue();
            return has(kind);
        });
    }

    private boolean has(String kind) {
        return count(kind) > 0;
    }

    /** Lines of a kind in its journal, of which only the new ones are read. */
    private synchronized int count(String kind) {
        try (var file = new RandomAccessFile(settings.journal().toFile(), "r")) {
            file.seek(readTo);
            var fresh = new byte[(int) (file.length() - readTo)];
            file.readFully(fresh);
            var text = new String(fresh, StandardCharsets.ISO_8859_1);
            int whole = text.lastIndexOf('\n') + 1;
            readTo += whole;
            text.substring(0, whole).lines().forEach(line -> counts.merge(line.split("\t", 2)[0], 1, Integer::sum));
        } catch (FileNotFoundException notYet) {
            return 0;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return counts.getOrDefault(kind, 0);
    }

    /** Has its next append keep the head locked, and returns as soon as it does. */
    void holdTheHead() {
        long before = count(Journal.HOLDING);
        tell("hold");
        await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> count(Journal.HOLDING) > before);
    }

    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    void pause() {
        Signals.send("STOP", process.pid());
    }

    void goOn() {
        Signals.send("CONT", process.pid());
    }

    /** Waits for its end in good order, after it was told to end. */
    void awaitEnd() {
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as(() -> settings.name() + " does not end: " + said())
                    .isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        assertThat(process.exitValue()).as(this::said).isZero();
    }

    private String said() {
        try {
            var text = Files.readString(output);
            return settings.name() + " said: " + text.substring(Math.max(0, text.length() - 4_000));
        } catch (IOException nothing) {
            return settings.name() + " said nothing";
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }
}
