package vn.techledger.projections.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.bench.Server;
import vn.techledger.ledger.bench.Sql;
import vn.techledger.ledger.demo.DemoDeals;
import vn.techledger.ledger.eventstore.LogSchema;
import vn.techledger.projections.Catalogue;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.ReadModelSchema;

/** A log of an invented market, with the read models on it, in a database of its own. */
final class Market implements AutoCloseable {

    static final long SEED = 42;

    private final Server server;
    private final String database;
    private final HikariDataSource pool;
    private final Ledger ledger;
    private final Catalogue catalogue;

    private Market(Server server, String database, Path keys) {
        this.server = server;
        this.database = database;
        this.pool = server.pool(database, Server.APPLICATION_ROLE, Server.PRODUCT_OPTIONS);
        this.ledger = Ledger.open(pool, keys.resolve(database), "demo.example/" + database, new SimpleMeterRegistry());
        this.catalogue = Catalogue.on(pool);
    }

    /** One without deals, in a new database. */
    static Market empty(Server server, Path keys, String database) throws IOException {
        server.drop(database);
        server.create(database);
        LogSchema.migrate(server.owner(database), Server.APPLICATION_ROLE);
        Sql.execute(server.owner(database), "grant create on database " + database + " to " + Server.APPLICATION_ROLE);
        Files.createDirectories(keys);
        return new Market(server, database, keys);
    }

    /** One with so many deals: the one that was kept, or else a new one. */
    static Market of(Server server, Path keys, long deals) throws IOException {
        var database = "market_" + deals;
        var whole = database + "_is_whole";
        if (server.has(database)
                && Sql.number(
                                server.owner(database),
                                "select count(*) from pg_tables where tablename = '" + whole + "'")
                        == 1) {
            return new Market(server, database, keys);
        }
        if (Files.exists(keys.resolve(database))) {
            throw new IOException("half a market lies in " + keys + ": remove it");
        }
        var market = empty(server, keys, database);
        long started = System.nanoTime();
        long events = DemoDeals.generate(market.ledger, deals, SEED, deal -> {
            if (deal % 50_000 == 0) {
                System.out.printf(Locale.ROOT, "  %,d deals%n", deal);
            }
        });
        double seconds = (System.nanoTime() - started) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "made %,d deals, %,d events, in %.1f s: %,.0f events/s%n",
                deals,
                events,
                seconds,
                events / seconds);
        Sql.execute(server.owner(database), "vacuum analyze");
        Sql.execute(server.owner(database), "create table " + whole + " ()");
        return market;
    }

    Ledger ledger() {
        return ledger;
    }

    HikariDataSource pool() {
        return pool;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    long head() {
        return ledger.log().head();
    }

    /** Whether the tables of these read models are there, in their present shape, and hold everything. */
    boolean isBuilt(List<ReadModel> models) {
        try {
            for (var model : models) {
                var schema = new ReadModelSchema(model);
                schema.create(pool);
                if (schema.position(pool) < head()) {
                    return false;
                }
            }
            return true;
        } catch (IllegalStateException ofAnotherShape) {
            return false;
        }
    }

    void settle() {
        Sql.execute(server.owner(database), "vacuum analyze");
        server.checkpoint();
    }

    /** Bytes on the disk, indexes included. */
    long bytes(String schema) {
        return Sql.number(server.owner(database), """
                select coalesce(sum(pg_total_relation_size(c.oid)), 0) from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname = '%s'
                """.formatted(schema));
    }

    @Override
    public void close() {
        ledger.close();
        pool.close();
    }
}
