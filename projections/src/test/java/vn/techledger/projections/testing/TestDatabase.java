package vn.techledger.projections.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A database of its own on the one embedded server of this JVM. */
public final class TestDatabase implements AutoCloseable {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name = "projections_" + COUNT.incrementAndGet();
    private final HikariDataSource pool;

    public TestDatabase() {
        execute("create database " + name);
        var config = new HikariConfig();
        config.setDataSource(Server.RUNNING.getDatabase("postgres", name));
        config.setMaximumPoolSize(12);
        this.pool = new HikariDataSource(config);
    }

    public DataSource source() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
        execute("drop database " + name + " with (force)");
    }

    private static void execute(String sql) {
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().setLocaleConfig("locale", "C").start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
