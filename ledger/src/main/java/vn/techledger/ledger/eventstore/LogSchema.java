package vn.techledger.ledger.eventstore;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The log's schema, brought up to date by its owner; see {@code db/ledger}. */
public final class LogSchema {

    public static final String SCHEMA = "ledger";

    private LogSchema() {}

    /**
     * Creates or updates the schema, and grants the application's role what it may do with the log: read, add, move the
     * head, and nothing else.
     *
     * @param owner connections of the role that owns the log
     * @param applicationRole name of the existing role that the application runs as
     */
    public static void migrate(DataSource owner, String applicationRole) {
        Flyway.configure()
                .dataSource(owner)
                .schemas(SCHEMA)
                .defaultSchema(SCHEMA)
                .locations("classpath:db/ledger")
                .placeholders(Map.of("application_role", applicationRole))
                .load()
                .migrate();
    }
}
