package vn.techledger.ledger.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import vn.techledger.ledger.eventstore.LogSchema;

/**
 * A database of its own on the one embedded server of this JVM, with the log's schema and the application's pool. The
 * server is as durable as the product's, so that timings mean something.
 */
public final class TestDatabase implements AutoCloseable {

    public static final String APPLICATION_ROLE = "techledger_app";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name;
    private final HikariDataSource application;

    private TestDatabase(String name) {
        this.name = name;
        var config = new HikariConfig();
        config.setDataSource(server().getDatabase(APPLICATION_ROLE, name));
        config.setMaximumPoolSize(16);
        config.setConnectionTimeout(5_000);
        this.application = new HikariDataSource(config);
    }

    public static TestDatabase create() {
        return createIn("pg_default");
    }

    /** @param tablespace where its files lie */
    public static TestDatabase createIn(String tablespace) {
        return copyOf(Migrated.TEMPLATE, tablespace);
    }

    /** A database without the log's schema. */
    public static TestDatabase createEmpty() {
        return copyOf("template1", "pg_default");
    }

    private static TestDatabase copyOf(String template, String tablespace) {
        var name = "test_" + COUNT.incrementAndGet();
        execute(superuser(), "create database " + name + " template " + template + " tablespace " + tablespace);
        var owner = server().getDatabase("postgres", name);
        execute(owner, "grant create on database " + name + " to " + APPLICATION_ROLE);
        return new TestDatabase(name);
    }

    /** Connections of the server's own administrator. */
    public static DataSource superuser() {
        return server().getPostgresDatabase();
    }

    /** Connections of the application's role. */
    public DataSource application() {
        return application;
    }

    /** Connections of the log's owner. */
    public DataSource owner() {
        return server().getDatabase("postgres", name);
    }

    public static void execute(DataSource dataSource, String sql) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql + ": " + failed.getMessage(), failed);
        }
    }

    @Override
    public void close() {
        application.close();
        execute(superuser(), "drop database if exists " + name + " with (force)");
    }

    private static EmbeddedPostgres server() {
        return Server.RUNNING;
    }

    /** The log's schema is made once in a JVM, and copied for each database. */
    private static final class Migrated {
        private static final String TEMPLATE = make();

        private static String make() {
            var name = "test_template";
            execute(superuser(), "create database " + name);
            LogSchema.migrate(server().getDatabase("postgres", name), APPLICATION_ROLE);
            return name;
        }
    }

    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("max_connections", "100")
                        .setLocaleConfig("locale", "C")
                        .start();
                execute(server.getPostgresDatabase(), "create role " + APPLICATION_ROLE + " login");
                return server;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
