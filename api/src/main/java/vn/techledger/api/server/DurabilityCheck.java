package vn.techledger.api.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Refuses a server that may lose what it has acknowledged, or that cannot hold what the ledger writes. */
public final class DurabilityCheck {

    private static final int OLDEST_VERSION = 18;
    private static final int NUMBERS_OF_A_MAJOR_VERSION = 10_000;

    private DurabilityCheck() {}

    /**
     * Looks at the settings as they hold for this very connection, with what its role and database override.
     *
     * @throws StartRefused naming the setting
     */
    public static void check(Connection connection) throws SQLException {
        var version = Integer.parseInt(setting(connection, "server_version_num"));
        if (version < OLDEST_VERSION * NUMBERS_OF_A_MAJOR_VERSION) {
            throw new StartRefused("The database server is PostgreSQL %s; TechLedger needs %d or newer."
                    .formatted(setting(connection, "server_version"), OLDEST_VERSION));
        }
        var encoding = setting(connection, "server_encoding");
        if (!encoding.equals("UTF8")) {
            throw new StartRefused(
                    "The database's encoding is %s; TechLedger needs UTF8, for names of people and firms."
                            .formatted(encoding));
        }
        for (var name : List.of("fsync", "synchronous_commit", "full_page_writes")) {
            if (setting(connection, name).equals("off")) {
                throw new StartRefused(
                        "The database server runs with %s=off and may lose acknowledged deals; set it to on."
                                .formatted(name));
            }
        }
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (var query = connection.prepareStatement("select current_setting(?)")) {
            query.setString(1, name);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
