package vn.techledger.api.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of the server's main process, from its start until it ends for whatever reason. */
final class ServerProcess {

    private static final Logger LOG = LoggerFactory.getLogger("vn.techledger.postgresql");
    private static final int LAST_LINES = 20;

    /** Recovery after a crash replays at most some gigabytes; one that takes longer has another cause. */
    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(10);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(25);

    /** Given on the command line, where they outweigh whatever stands in the server's own configuration files. */
    private static final Map<String, String> CONFIGURATION = new TreeMap<>(Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("max_connections", String.valueOf(EmbeddedServer.MAX_CONNECTIONS)),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("log_destination", "stderr"),
            Map.entry("logging_collector", "off"),
            Map.entry("log_line_prefix", "")));

    private final Process process;
    private final Deque<String> lastLines = new ArrayDeque<>();
    private final Thread relay;

    private ServerProcess(Process process) {
        this.process = process;
        this.relay = Thread.ofPlatform().daemon().name("postgresql-log").start(this::relayLog);
    }

    /** @param furtherArguments outweigh our configuration */
    static ServerProcess start(PostgresBinaries binaries, DataDirectory data, int port, String... furtherArguments) {
        var command = new ArrayList<>(
                List.of(binaries.program("postgres"), "-D", data.path().toString(), "-p", String.valueOf(port)));
        CONFIGURATION.forEach((name, value) -> {
            command.add("-c");
            command.add(name + "=" + value);
        });
        command.addAll(List.of(furtherArguments));
        try {
            return new ServerProcess(Program.start(command));
        } catch (IOException e) {
            throw new StartRefused("The embedded PostgreSQL cannot be started (%s).".formatted(e.getMessage()), e);
        }
    }

    /** A port of this machine that nobody listens on at the moment. */
    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartRefused("No free TCP port for the embedded PostgreSQL (%s).".formatted(e.getMessage()), e);
        }
    }

    /**
     * Waits until the server takes connections. Only then does it certainly hold its port: nobody else can sit there
     * and ask our clients for their passwords.
     *
     * @param givenUp asked meanwhile; true ends the waiting
     * @return false when the process has ended or the caller has given up
     */
    boolean awaitReady(DataDirectory data, BooleanSupplier givenUp) throws InterruptedException {
        var deadline = System.nanoTime() + LONGEST_RECOVERY.toNanos();
        while (System.nanoTime() < deadline && !givenUp.getAsBoolean()) {
            var state = data.pidFile();
            if (state.isPresent() && state.get().ready() && state.get().pid() == process.pid()) {
                return true;
            }
            if (process.waitFor(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                relay.join();
                return false;
            }
        }
        return false;
    }

    /** Whether the reason of a failed start passes: somebody took the port, or a killed server's backends still end. */
    boolean failedForNow() {
        var output = lastOutput();
        return output.contains("could not create any TCP/IP sockets") || output.contains("is still in use");
    }

    /** Ends the process at once; its data recover at the next start. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** The end of what the server has written. */
    String lastOutput() {
        synchronized (lastLines) {
            return String.join(" ", lastLines);
        }
    }

    /** Until the server ends, or this process does. */
    private void relayLog() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                keep(line);
                if (line.startsWith("FATAL:") || line.startsWith("PANIC:")) {
                    LOG.warn("{}", line);
                } else {
                    LOG.debug("{}", line);
                }
            }
        } catch (IOException e) {
            LOG.debug("the server's log ended", e);
        }
    }

    private void keep(String line) {
        synchronized (lastLines) {
            lastLines.addLast(line);
            if (lastLines.size() > LAST_LINES) {
                lastLines.removeFirst();
            }
        }
    }
}
