package vn.techledger.api.server;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;
import vn.techledger.ledger.eventstore.LogSchema;

/** The application's connections to a server that was found durable, migrated and fenced. */
public final class ApplicationPool {

    private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration KEEP_ALIVE = Duration.ofMinutes(2);
    private static final Duration SILENCE = Duration.ofSeconds(70);

    /** Each of our few statements is prepared; planning it anew costs more than running it. */
    private static final String PLANS = " -c plan_cache_mode=force_generic_plan"
            // plans are kept, and those made while a log is young must still be right when it is large
            + " -c enable_seqscan=off";

    private ApplicationPool() {}

    /**
     * Checks the server, migrates the log's schema as its owner, whose connections end with that, and opens the pool.
     *
     * @param size most connections at a time
     * @throws StartRefused when the server is not fit for a ledger or does not answer
     */
    public static HikariDataSource open(DatabaseServer server, int size) {
        var owner = singleConnections(server, server.owner());
        check(server, server.owner(), owner, DurabilityCheck::check);
        migrate(owner, server.application());
        var application = singleConnections(server, server.application());
        check(server, server.application(), application, DurabilityCheck::check);
        check(server, server.application(), application, FenceCheck::check);
        return pool(server, size);
    }

    @FunctionalInterface
    private interface Check {
        void of(Connection connection) throws SQLException;
    }

    private static void check(DatabaseServer server, Credentials role, DataSource dataSource, Check check) {
        try (var connection = dataSource.getConnection()) {
            check.of(connection);
        } catch (SQLException e) {
            throw new StartRefused(
                    "The database %s cannot be used as the role %s (%s)."
                            .formatted(DatabaseServer.withoutParameters(server.url()), role.user(), e.getMessage()),
                    e);
        }
    }

    private static void migrate(DataSource owner, Credentials application) {
        try {
            LogSchema.migrate(owner, application.user());
        } catch (FlywayException e) {
            throw new StartRefused("The log's schema cannot be brought up to date (%s).".formatted(e.getMessage()), e);
        }
    }

    /** Without a pool: each connection ends where it is closed. */
    private static DataSource singleConnections(DatabaseServer server, Credentials role) {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(server.url());
        dataSource.setUser(role.user());
        dataSource.setPassword(role.password());
        dataSource.setApplicationName("techledger-start");
        dataSource.setConnectTimeout((int) CONNECTION_TIMEOUT.toSeconds());
        return dataSource;
    }

    /** Connections of the application's role for a command: its statements may take as long as they need. */
    static HikariDataSource forCommand(String url, Credentials application, int size) {
        var config = config("techledger-command", url, application, size);
        config.setMinimumIdle(1);
        config.addDataSourceProperty("options", PLANS);
        return new HikariDataSource(config);
    }

    private static HikariDataSource pool(DatabaseServer server, int size) {
        var config = config("techledger", server.url(), server.application(), size);
        // a process that stops inside a transaction must not hold the head of the log for long
        config.addDataSourceProperty(
                "options",
                "-c lock_timeout=10s -c idle_in_transaction_session_timeout=10s -c transaction_timeout=60s" + PLANS);
        // a server that falls silent in the midst of an answer: later than it would have ended the transaction itself
        config.addDataSourceProperty("socketTimeout", String.valueOf(SILENCE.toSeconds()));
        return new HikariDataSource(config);
    }

    private static HikariConfig config(String name, String url, Credentials application, int size) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setUsername(application.user());
        config.setPassword(application.password());
        config.setMaximumPoolSize(size);
        config.setAutoCommit(true);
        // conditions are checked on what was committed before the head was locked, whatever the server's default is;
        // and
        // a pool left to find that default out takes a cut connection for its answer and is of no use any more
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setConnectionTimeout(CONNECTION_TIMEOUT.toMillis());
        config.setKeepaliveTime(KEEP_ALIVE.toMillis());
        config.addDataSourceProperty("ApplicationName", name);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("connectTimeout", String.valueOf(CONNECTION_TIMEOUT.toSeconds()));
        return config;
    }
}
