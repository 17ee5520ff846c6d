package vn.techledger.api.imports;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import javax.sql.DataSource;

/** One PostgreSQL for the tests of this package; it ends with the JVM. */
final class Database {

    private static final EmbeddedPostgres POSTGRES = start();

    private Database() {}

    static DataSource source() {
        return POSTGRES.getPostgresDatabase();
    }

    static ImportStore store(InstantSource clock) {
        var store = new ImportStore(source(), clock);
        store.createTables();
        return store;
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
