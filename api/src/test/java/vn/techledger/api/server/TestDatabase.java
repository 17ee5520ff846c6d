package vn.techledger.api.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What the tests of this package share: unpacked programs, and connections in one line. */
final class TestDatabase {

    /** Below the build directory, so that only the first run of the tests unpacks. */
    static final PostgresBinaries BINARIES = binaries();

    private TestDatabase() {}

    static Path programs() {
        return Path.of("target", "postgresql-programs").toAbsolutePath();
    }

    private static PostgresBinaries binaries() {
        try {
            return PostgresBinaries.unpackBelow(Files.createDirectories(programs()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Connection connect(DatabaseServer server, Credentials role) throws SQLException {
        return DriverManager.getConnection(server.url(), role.user(), role.password());
    }

    static Credentials superuser(Home home) {
        return new Credentials(ServerRoles.SUPERUSER, home.secret("database-superuser"));
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** First column of the first row. */
    static @Nullable String value(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
