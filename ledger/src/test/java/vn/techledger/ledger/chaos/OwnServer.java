package vn.techledger.ledger.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import vn.techledger.ledger.eventstore.LogSchema;
import vn.techledger.ledger.testing.TestDatabase;

/**
 * A PostgreSQL server that may be killed and started again, on a directory of its own, with one log. It runs the programs
 * of the embedded server that the other tests share, and writes as durably.
 */
public final class OwnServer implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);

    private final Path programs = programs();
    private final Path data;
    private final Path output;
    private final int port = freePort();
    private Process server;

    private OwnServer(Path directory) {
        this.data = directory.resolve("data");
        this.output = directory.resolve("server.out");
        run(command("initdb", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "-D", data.toString()));
        this.server = launch();
        awaitAnswer();
    }

    /** Starts a server, with an empty log in its database {@code postgres}. */
    public static OwnServer start(Path directory) {
        var server = new OwnServer(directory);
        TestDatabase.execute(server.owner(), "create role " + TestDatabase.APPLICATION_ROLE + " login");
        LogSchema.migrate(server.owner(), TestDatabase.APPLICATION_ROLE);
        TestDatabase.execute(server.owner(), "grant create on database postgres to " + TestDatabase.APPLICATION_ROLE);
        return server;
    }

    public int port() {
        return port;
    }

    /** Connections of the log's owner, past any proxy. */
    public DataSource owner() {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url(port, "postgres"));
        dataSource.setConnectTimeout(5);
        return dataSource;
    }

    /** Where a role finds the log's database, directly or by a proxy's port. */
    public static String url(int port, String role) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=" + role;
    }

    /** Kills the first process of the server; the others end as soon as they notice. */
    public void kill() {
        server.destroyForcibly();
        awaitExit();
    }

    /** What {@code pg_ctl stop -m immediate} sends: all processes end at once, without a checkpoint. */
    public void stopImmediately() {
        Signals.send("QUIT", server.pid());
        awaitExit();
    }

    /** Ends the connections of the application, wherever they are. */
    public void cutConnections() {
        TestDatabase.execute(
                owner(),
                "select pg_terminate_backend(pid) from pg_stat_activity where usename = '"
                        + TestDatabase.APPLICATION_ROLE + "'");
    }

    /** Starts it again after a kill or a stop, and waits until it has recovered. */
    public void startAgain() {
        server = launch();
        awaitAnswer();
    }

    private Process launch() {
        try {
            return new ProcessBuilder(command(
                            "postgres",
                            "-D",
                            data.toString(),
                            "-p",
                            String.valueOf(port),
                            "-c",
                            "listen_addresses=127.0.0.1",
                            "-c",
                            "unix_socket_directories=",
                            "-c",
                            "max_connections=60"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What a killed server left behind may still run for a moment, and no other starts beside it. */
    private void awaitAnswer() {
        long end = System.nanoTime() + START.toNanos();
        while (!answers()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the server does not start: " + said());
            }
            if (!server.isAlive()) {
                server = launch();
            }
            pause();
        }
    }

    private boolean answers() {
        try (var connection = owner().getConnection()) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private void awaitExit() {
        try {
            if (!server.waitFor(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the server does not end: " + said());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private String said() {
        try {
            var text = Files.readString(output);
            return text.substring(Math.max(0, text.length() - 4_000));
        } catch (IOException nothing) {
            return "nothing";
        }
    }

    /** The shared server runs from where the programs were unpacked. */
    private static Path programs() {
        try (var connection = TestDatabase.superuser().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("show data_directory")) {
            rows.next();
            var pid = Files.readAllLines(Path.of(rows.getString(1), "postmaster.pid"))
                    .getFirst();
            var program = ProcessHandle.of(Long.parseLong(pid.strip()))
                    .flatMap(process -> process.info().command())
                    .orElseThrow();
            return Path.of(program).getParent();
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody. */
    private List<String> command(String program, String... arguments) {
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private void run(List<String> command) {
        try {
            Files.createDirectories(data.getParent());
            int exit = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException(command + ": " + said());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        if (server.isAlive()) {
            stopImmediately();
        }
    }
}
