package vn.techledger.ledger.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The one embedded server that everybody is measured on, as durable as the product's. */
public final class Server implements AutoCloseable {

    /** Connections that each store has, whatever the number of its callers. */
    public static final int POOL = 16;

    public static final String APPLICATION_ROLE = "techledger_app";

    /** What the product's connections ask for; see ApplicationPool. The peers have the server's defaults. */
    public static final String PRODUCT_OPTIONS = "-c lock_timeout=10s -c idle_in_transaction_session_timeout=10s"
            + " -c transaction_timeout=60s -c plan_cache_mode=force_generic_plan -c enable_seqscan=off";

    private static final List<String> SETTINGS = List.of(
            "server_version",
            "fsync",
            "synchronous_commit",
            "full_page_writes",
            "wal_level",
            "shared_buffers",
            "max_wal_size",
            "checkpoint_timeout");

    private final EmbeddedPostgres postgres;

    private Server(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** A new one, which is gone when it is closed. */
    public static Server start() throws IOException {
        return start(EmbeddedPostgres.builder());
    }

    /** The one whose data lie in a folder, which outlives it. */
    public static Server startIn(Path folder) throws IOException {
        return start(EmbeddedPostgres.builder().setDataDirectory(folder).setCleanDataDirectory(false));
    }

    private static Server start(EmbeddedPostgres.Builder builder) throws IOException {
        var postgres = builder.setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "400")
                // a checkpoint, and the full pages after it, would hit one store's turn and spare another's
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("checkpoint_timeout", "30min")
                .setLocaleConfig("locale", "C")
                .start();
        var server = new Server(postgres);
        if (!server.exists("pg_roles where rolname = '" + APPLICATION_ROLE + "'")) {
            Sql.execute(postgres.getPostgresDatabase(), "create role " + APPLICATION_ROLE + " login");
        }
        var settings = server.settings();
        for (var durable : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            if (!"on".equals(settings.get(durable))) {
                throw new IllegalStateException(durable + " is " + settings.get(durable));
            }
        }
        return server;
    }

    public Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        for (var name : SETTINGS) {
            settings.put(name, Sql.text(postgres.getPostgresDatabase(), "show " + name));
        }
        return settings;
    }

    private boolean exists(String what) {
        return Sql.number(postgres.getPostgresDatabase(), "select count(*) from " + what) > 0;
    }

    public boolean has(String database) {
        return exists("pg_database where datname = '" + database + "'");
    }

    public void create(String database) {
        Sql.execute(postgres.getPostgresDatabase(), "create database " + database);
    }

    public void drop(String database) {
        Sql.execute(postgres.getPostgresDatabase(), "drop database if exists " + database + " with (force)");
    }

    public DataSource owner(String database) {
        return postgres.getDatabase("postgres", database);
    }

    public HikariDataSource pool(String database, String role, String options) {
        var target = (PGSimpleDataSource) postgres.getDatabase(role, database);
        try {
            target.setProperty("options", options);
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
        var config = new HikariConfig();
        config.setDataSource(target);
        config.setMaximumPoolSize(POOL);
        config.setConnectionTimeout(30_000);
        return new HikariDataSource(config);
    }

    /** How far the write-ahead log has got, in bytes. */
    public long wal() {
        return Sql.number(
                postgres.getPostgresDatabase(), "select (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::bigint");
    }

    public void checkpoint() {
        Sql.execute(postgres.getPostgresDatabase(), "checkpoint");
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
