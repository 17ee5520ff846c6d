package vn.techledger.api.server;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/** The roles and the database of the embedded server. Everything here can be repeated, whatever was done before. */
final class ServerRoles {

    static final String SUPERUSER = "postgres";
    static final String OWNER = "techledger_owner";
    static final String APPLICATION = "techledger_app";
    static final String DATABASE = "techledger";

    private static final String ORDINARY = " login nosuperuser nocreatedb nocreaterole noreplication nobypassrls";

    private ServerRoles() {}

    /**
     * Brings roles and database into being, with the passwords of the home's files: who replaces such a file and
     * restarts has changed the password.
     *
     * @param serverUrl address of the server's own database {@code postgres}
     */
    static void setUp(String serverUrl, Credentials superuser, Credentials owner, Credentials application) {
        try (var connection = connect(serverUrl, superuser)) {
            role(connection, owner);
            role(connection, application);
            if (!exists(connection, "select from pg_database where datname = '" + DATABASE + "'")) {
                execute(
                        connection,
                        "create database %s owner %s encoding 'UTF8' locale 'C' template template0"
                                .formatted(DATABASE, OWNER));
            }
            execute(connection, "revoke all on database %s from public".formatted(DATABASE));
            execute(
                    connection,
                    "grant connect, temporary, create on database %s to %s".formatted(DATABASE, APPLICATION));
        } catch (SQLException e) {
            throw new StartRefused(
                    ("The embedded PostgreSQL's roles cannot be set up (%s); "
                                    + "are the files in the home's directory 'secrets' those that it was created with?")
                            .formatted(e.getMessage()),
                    e);
        }
    }

    private static void role(Connection connection, Credentials role) throws SQLException {
        if (!exists(connection, "select from pg_roles where rolname = '" + role.user() + "'")) {
            execute(connection, "create role " + role.user());
        }
        execute(connection, "alter role " + role.user() + ORDINARY);
        // the driver sends a SCRAM verifier: the password itself never reaches the server or its log
        connection
                .unwrap(PGConnection.class)
                .alterUserPassword(role.user(), role.password().toCharArray(), "scram-sha-256");
    }

    private static Connection connect(String url, Credentials credentials) throws SQLException {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        return dataSource.getConnection(credentials.user(), credentials.password());
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
