package vn.techledger.api.server;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;

/** A ledger's process to be killed: commits rows for ever and acknowledges each on its standard output. */
final class CommittingProcess {

    static final String ACKNOWLEDGED = "acknowledged ";

    private CommittingProcess() {}

    /** @param arguments the home */
    public static void main(String... arguments) throws SQLException {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true);
        try (var home = Home.open(Path.of(arguments[0]));
                var server = EmbeddedServer.start(home, TestDatabase.BINARIES);
                var connection = TestDatabase.connect(server, server.application())) {
            TestDatabase.execute(connection, "create schema kept");
            TestDatabase.execute(connection, "create table kept.row (id bigint primary key)");
            for (long id = 1; id < Long.MAX_VALUE; id++) {
                TestDatabase.execute(connection, "insert into kept.row values (" + id + ")");
                out.println(ACKNOWLEDGED + id);
            }
        }
    }

    /** Starts such a process with our own Java and class path. */
    static Process start(Path home) throws IOException {
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        classPath,
                        CommittingProcess.class.getName(),
                        home.toString())
                .redirectErrorStream(true)
                .start();
    }
}
