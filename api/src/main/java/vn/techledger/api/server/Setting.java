package vn.techledger.api.server;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of all settings: environment variable, default, meaning. The README's table is tested against it. */
public enum Setting {
    HOME("./data", "Directory of the ledger's own files: embedded database, secrets, first admin key"),
    ORIGIN(null, "Name of the log, fixed at the first start; 1 to 255 visible ASCII characters without '+'"),
    ADMIN_KEY(null, "First administrator's key, `id.secret`; without it one is generated"),
    ADMIN_KEY_FILE(null, "File that holds TECHLEDGER_ADMIN_KEY"),
    ADDRESS("127.0.0.1", "IP address that the server listens on; 0.0.0.0 for all"),
    PORT("8080", "Port that the server listens on; 0 for any free one"),
    DATABASE_URL(null, "jdbc:postgresql://… of an external server; without it the embedded one runs"),
    DATABASE_OWNER(null, "External server: role that owns the log and runs the migrations"),
    DATABASE_OWNER_PASSWORD(null, "External server: password of the owner"),
    DATABASE_OWNER_PASSWORD_FILE(null, "File that holds TECHLEDGER_DATABASE_OWNER_PASSWORD"),
    DATABASE_USER(null, "External server: role that the application runs as; must not own the log"),
    DATABASE_PASSWORD(null, "External server: password of the application's role"),
    DATABASE_PASSWORD_FILE(null, "File that holds TECHLEDGER_DATABASE_PASSWORD"),
    DATABASE_POOL("16", "Connections in the pool, 4 to 500; the embedded server takes 48 at most"),
    CLOCK_DRIFT_SECONDS(
            "60", "How far the clocks of database and ledger may be apart before nothing more is recorded, 1 to 3600"),
    MAX_BODY_BYTES("1048576", "Largest body of a request, in bytes"),
    MAX_IMPORT_BYTES("1073741824", "Largest file of an import, in bytes"),
    WAIT_SECONDS("10", "Longest wait for `minPosition`, in seconds, 0 to 300"),
    LOG_FORMAT("text", "Format of the process's own log: `text` or `json`"),
    URL(null, "Command line client: address of the ledger; the server ignores it"),
    KEY(null, "Command line client: API key; the server ignores it");

    static final String PREFIX = "TECHLEDGER_";

    private final @Nullable String defaultValue;
    private final String meaning;

    Setting(@Nullable String defaultValue, String meaning) {
        this.defaultValue = defaultValue;
        this.meaning = meaning;
    }

    /** Name of the environment variable. */
    public String variable() {
        return PREFIX + name();
    }

    public @Nullable String defaultValue() {
        return defaultValue;
    }

    /** One line for people. */
    public String meaning() {
        return meaning;
    }

    static Optional<Setting> of(String variable) {
        return Arrays.stream(values())
                .filter(setting -> setting.variable().equals(variable))
                .findFirst();
    }

    /** The setting whose variable takes the fewest edits to reach from a mistyped one. */
    static Setting closestTo(String variable) {
        return Arrays.stream(values())
                .min(Comparator.comparingInt(setting -> edits(setting.variable(), variable)))
                .orElseThrow();
    }

    /** Levenshtein distance: insertions, deletions and replacements between two texts. */
    private static int edits(String from, String to) {
        var previous = new int[to.length() + 1];
        Arrays.setAll(previous, column -> column);
        for (int row = 1; row <= from.length(); row++) {
            var current = new int[to.length() + 1];
            current[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                var replaced = previous[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, 1 + Math.min(previous[column], current[column - 1]));
            }
            previous = current;
        }
        return previous[to.length()];
    }
}
