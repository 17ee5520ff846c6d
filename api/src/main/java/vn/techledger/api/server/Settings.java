package vn.techledger.api.server;

import java.net.InetAddress;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the operator decided, read once at the start.
 *
 * @param home absolute directory of the ledger's own files
 * @param origin name of the log, or null when the first start shall make one
 * @param adminKey first administrator's key, or null when the first start shall make one
 * @param address IP address to listen on
 * @param port TCP port to listen on, 0 for any free one
 * @param externalDatabase external server, or null for the embedded one
 * @param poolSize connections in the application's pool
 * @param maxBodyBytes largest body of a request
 * @param maxImportBytes largest file of an import
 * @param clockDrift how far the clocks of database and ledger may be apart
 * @param longestWait cap of the wait for {@code minPosition}
 * @param logFormat format of the process's own log
 */
public record Settings(
        Path home,
        @Nullable String origin,
        @Nullable AdminKey adminKey,
        String address,
        int port,
        @Nullable ExternalDatabase externalDatabase,
        int poolSize,
        Duration clockDrift,
        long maxBodyBytes,
        long maxImportBytes,
        Duration longestWait,
        LogFormat logFormat) {

    /** Visible ASCII but '+', which separates name and key in a signed note. */
    private static final Pattern ORIGIN = Pattern.compile("[!-~&&[^+]]{1,255}");

    /** Roles are named in SQL that cannot be parameterised; plain names need no quoting. */
    private static final Pattern ROLE = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

    private static final int LARGEST_POOL = 500;

    /**
     * Reads the settings from environment variables ({@code System.getenv()}).
     *
     * @throws InvalidSetting for an unknown {@code TECHLEDGER_*} variable or a value that cannot be used
     */
    public static Settings from(Map<String, String> variables) {
        var environment = new Environment(variables);
        var external = externalDatabase(environment);
        return new Settings(
                home(environment),
                origin(environment),
                adminKey(environment),
                address(environment),
                (int) environment.whole(Setting.PORT, 0, 65_535),
                external,
                (int) environment.whole(
                        Setting.DATABASE_POOL, 4, external == null ? EmbeddedServer.LARGEST_POOL : LARGEST_POOL),
                Duration.ofSeconds(environment.whole(Setting.CLOCK_DRIFT_SECONDS, 1, 3_600)),
                environment.whole(Setting.MAX_BODY_BYTES, 1, Integer.MAX_VALUE),
                environment.whole(Setting.MAX_IMPORT_BYTES, 1, Long.MAX_VALUE),
                Duration.ofSeconds(environment.whole(Setting.WAIT_SECONDS, 0, 300)),
                logFormat(environment));
    }

    private static Path home(Environment environment) {
        var text = environment.required(Setting.HOME);
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new InvalidSetting("%s is not a path: '%s'.".formatted(Setting.HOME.variable(), text), e);
        }
    }

    private static @Nullable String origin(Environment environment) {
        var origin = environment.text(Setting.ORIGIN);
        if (origin != null && !ORIGIN.matcher(origin).matches()) {
            throw new InvalidSetting(
                    "%s must have 1 to 255 visible ASCII characters without spaces and '+', but is '%s'."
                            .formatted(Setting.ORIGIN.variable(), origin));
        }
        return origin;
    }

    private static @Nullable AdminKey adminKey(Environment environment) {
        var text = environment.secret(Setting.ADMIN_KEY, Setting.ADMIN_KEY_FILE);
        if (text == null) {
            return null;
        }
        try {
            return AdminKey.parse(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidSetting(
                    "%s must be id.secret, the id of 1 to 64 and the secret of 43 to 256 letters, digits, '-' or '_'."
                            .formatted(Setting.ADMIN_KEY.variable()),
                    e);
        }
    }

    private static String address(Environment environment) {
        var text = environment.required(Setting.ADDRESS);
        if (text.equals("localhost")) {
            return "127.0.0.1";
        }
        try {
            return InetAddress.ofLiteral(text).getHostAddress();
        } catch (IllegalArgumentException e) {
            throw new InvalidSetting(
                    "%s must be an IP address such as 127.0.0.1 or 0.0.0.0, but is '%s'."
                            .formatted(Setting.ADDRESS.variable(), text),
                    e);
        }
    }

    private static LogFormat logFormat(Environment environment) {
        var text = environment.required(Setting.LOG_FORMAT);
        return Stream.of(LogFormat.values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidSetting(
                        "%s must be text or json, but is '%s'.".formatted(Setting.LOG_FORMAT.variable(), text)));
    }

    private static @Nullable ExternalDatabase externalDatabase(Environment environment) {
        var url = environment.text(Setting.DATABASE_URL);
        var owner = environment.text(Setting.DATABASE_OWNER);
        var ownerPassword = environment.secret(Setting.DATABASE_OWNER_PASSWORD, Setting.DATABASE_OWNER_PASSWORD_FILE);
        var user = environment.text(Setting.DATABASE_USER);
        var password = environment.secret(Setting.DATABASE_PASSWORD, Setting.DATABASE_PASSWORD_FILE);
        if (url == null) {
            unwantedWithoutUrl(owner, Setting.DATABASE_OWNER);
            unwantedWithoutUrl(ownerPassword, Setting.DATABASE_OWNER_PASSWORD);
            unwantedWithoutUrl(user, Setting.DATABASE_USER);
            unwantedWithoutUrl(password, Setting.DATABASE_PASSWORD);
            return null;
        }
        if (!url.startsWith("jdbc:postgresql://")) {
            throw new InvalidSetting(
                    "%s must begin with jdbc:postgresql://.".formatted(Setting.DATABASE_URL.variable()));
        }
        if (Pattern.compile("[?&](user|password)=").matcher(url).find()) {
            throw new InvalidSetting("%s must not name a user or a password; they have variables of their own."
                    .formatted(Setting.DATABASE_URL.variable()));
        }
        var external = new ExternalDatabase(
                url,
                new Credentials(
                        role(owner, Setting.DATABASE_OWNER),
                        wantedWithUrl(ownerPassword, Setting.DATABASE_OWNER_PASSWORD)),
                new Credentials(role(user, Setting.DATABASE_USER), wantedWithUrl(password, Setting.DATABASE_PASSWORD)));
        if (Objects.equals(owner, user)) {
            throw new InvalidSetting("%s and %s must be two roles, because the application must not own the log."
                    .formatted(Setting.DATABASE_OWNER.variable(), Setting.DATABASE_USER.variable()));
        }
        return external;
    }

    private static void unwantedWithoutUrl(@Nullable String value, Setting setting) {
        if (value != null) {
            throw new InvalidSetting("%s is set, but %s is not; the embedded database makes its own roles."
                    .formatted(setting.variable(), Setting.DATABASE_URL.variable()));
        }
    }

    private static String wantedWithUrl(@Nullable String value, Setting setting) {
        if (value == null) {
            throw new InvalidSetting(
                    "%s is missing; %s needs it.".formatted(setting.variable(), Setting.DATABASE_URL.variable()));
        }
        return value;
    }

    private static String role(@Nullable String value, Setting setting) {
        var role = wantedWithUrl(value, setting);
        if (!ROLE.matcher(role).matches()) {
            throw new InvalidSetting("%s must be a role's name of lower-case letters, digits and '_', but is '%s'."
                    .formatted(setting.variable(), role));
        }
        return role;
    }
}
