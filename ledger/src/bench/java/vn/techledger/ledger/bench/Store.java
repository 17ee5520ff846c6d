package vn.techledger.ledger.bench;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import vn.techledger.ledger.eventstore.LogSchema;

/** A log of one kind of store, in a database and behind a pool of its own. */
final class Store implements AutoCloseable {

    enum Kind {
        TECHLEDGER(Report.OURS, "ledger.event"),
        AXON5("Axon 5.0.1 JPA, bytea", Axon5Peer.TABLE),
        AXON4("Axon 4.13 JDBC", Axon4.TABLE);

        final String title;
        final String table;

        Kind(String title, String table) {
            this.title = title;
            this.table = table;
        }
    }

    private final Kind kind;
    private final Server server;
    private final String database;
    private final HikariDataSource pool;
    private final Peer peer;

    private Store(Kind kind, Server server, String database) {
        this.kind = kind;
        this.server = server;
        this.database = database;
        this.pool = kind == Kind.TECHLEDGER
                ? server.pool(database, Server.APPLICATION_ROLE, Server.PRODUCT_OPTIONS)
                : server.pool(database, "postgres", "");
        this.peer = switch (kind) {
            case TECHLEDGER -> new LedgerPeer(pool);
            case AXON5 -> new Axon5Peer(pool);
            case AXON4 -> Axon4.open(pool);
        };
    }

    /** A new log that holds so many events, after its store's housekeeping is done. */
    static Store filled(Kind kind, Server server, long events) {
        var database = create(kind, server);
        if (events > 0) {
            long started = System.nanoTime();
            fill(kind, server, database, events);
            System.out.printf(
                    "filled %s with %,d events in %.1f s%n", kind.title, events, (System.nanoTime() - started) / 1e9);
        }
        var store = new Store(kind, server, database);
        store.settle();
        store.expect(events);
        return store;
    }

    /** A log that equals another of ours, which nobody may use meanwhile. */
    static HikariDataSource copyOfOurs(Server server, long events) {
        var database = create(Kind.TECHLEDGER, server);
        if (events > 0) {
            fill(Kind.TECHLEDGER, server, database, events);
        }
        Sql.execute(server.owner(database), "vacuum analyze");
        return server.pool(database, Server.APPLICATION_ROLE, Server.PRODUCT_OPTIONS);
    }

    private static int created;

    private static String create(Kind kind, Server server) {
        var database = "bench_" + ++created;
        server.create(database);
        if (kind == Kind.TECHLEDGER) {
            LogSchema.migrate(server.owner(database), Server.APPLICATION_ROLE);
        }
        return database;
    }

    private static void fill(Kind kind, Server server, String database, long events) {
        var role = kind == Kind.TECHLEDGER ? Server.APPLICATION_ROLE : "postgres";
        try (var pool = server.pool(database, role, kind == Kind.TECHLEDGER ? Server.PRODUCT_OPTIONS : "")) {
            switch (kind) {
                case TECHLEDGER -> LedgerPeer.fill(pool, events);
                case AXON5 -> Axon5Peer.fill(pool, events);
                case AXON4 -> Axon4.fill(pool, events);
            }
        }
    }

    /** What autovacuum would do sometime, and in somebody's turn. */
    private void settle() {
        Sql.execute(server.owner(database), "vacuum analyze");
        server.checkpoint();
    }

    String title() {
        return kind.title;
    }

    Peer peer() {
        return peer;
    }

    DataSource pool() {
        return pool;
    }

    Server server() {
        return server;
    }

    String database() {
        return database;
    }

    long events() {
        return Sql.number(server.owner(database), "select count(*) from " + kind.table);
    }

    /** @throws IllegalStateException when the log does not hold so many events: the run is void then */
    void expect(long events) {
        long found = events();
        if (found != events) {
            throw new IllegalStateException(title() + " holds " + found + " events instead of " + events);
        }
    }

    /** Bytes on the disk, indexes included, of a table or of all that the store made. */
    long bytes(String table) {
        return Sql.number(server.owner(database), "select pg_total_relation_size('" + table + "')");
    }

    long allBytes() {
        return Sql.number(server.owner(database), """
                select sum(pg_total_relation_size(c.oid)) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname in ('public', 'ledger') and c.relname not like 'flyway%'
                """);
    }

    @Override
    public void close() {
        peer.close();
        pool.close();
        server.drop(database);
    }
}
