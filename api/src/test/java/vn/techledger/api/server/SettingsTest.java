package vn.techledger.api.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class SettingsTest {

    private static final String SECRET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ";

    private static final Map<String, String> EXTERNAL = Map.of(
            "TECHLEDGER_DATABASE_URL", "jdbc:postgresql://db.example/ledger",
            "TECHLEDGER_DATABASE_OWNER", "ledger_owner",
            "TECHLEDGER_DATABASE_OWNER_PASSWORD", "owner's secret",
            "TECHLEDGER_DATABASE_USER", "ledger_app",
            "TECHLEDGER_DATABASE_PASSWORD", "application's secret");

    @Test
    void hasADefaultForEverythingThatNeedsOne() {
        var settings = Settings.from(Map.of("PATH", "/bin"));
        assertThat(settings)
                .isEqualTo(new Settings(
                        Path.of("data").toAbsolutePath(),
                        null,
                        null,
                        "127.0.0.1",
                        8080,
                        null,
                        16,
                        Duration.ofMinutes(1),
                        1_048_576,
                        1_073_741_824,
                        Duration.ofSeconds(10),
                        LogFormat.TEXT));
    }

    @Test
    void readsAnExternalDatabase() {
        var database = Settings.from(EXTERNAL).externalDatabase();
        assertThat(database)
                .isEqualTo(new ExternalDatabase(
                        "jdbc:postgresql://db.example/ledger",
                        new Credentials("ledger_owner", "owner's secret"),
                        new Credentials("ledger_app", "application's secret")));
    }

    @Test
    void takesAnEmptyValueForNone() {
        assertThat(Settings.from(Map.of("TECHLEDGER_PORT", "")).port()).isEqualTo(8080);
    }

    @Test
    void knowsTheVariablesOfTheCommandLineClient() {
        assertThat(Settings.from(Map.of("TECHLEDGER_URL", "http://localhost:8080", "TECHLEDGER_KEY", "a.b")))
                .isEqualTo(Settings.from(Map.of()));
    }

    @Test
    void namesTheClosestSettingForAnUnknownOne() {
        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> Settings.from(Map.of("TECHLEDGER_PROT", "1")))
                .withMessage("TECHLEDGER_PROT is not a setting of TechLedger; the closest one is TECHLEDGER_PORT.");
    }

    @ParameterizedTest
    @CsvSource({
        "TECHLEDGER_PORT, eighty",
        "TECHLEDGER_PORT, 65536",
        "TECHLEDGER_PORT, -1",
        "TECHLEDGER_ADDRESS, ledger.example",
        "TECHLEDGER_ORIGIN, two words",
        "TECHLEDGER_ORIGIN, ledger+key",
        "TECHLEDGER_ORIGIN, sổ.vn",
        "TECHLEDGER_DATABASE_POOL, 3",
        "TECHLEDGER_DATABASE_POOL, 49",
        "TECHLEDGER_MAX_BODY_BYTES, 0",
        "TECHLEDGER_MAX_IMPORT_BYTES, 1 GB",
        "TECHLEDGER_WAIT_SECONDS, 301",
        "TECHLEDGER_LOG_FORMAT, xml",
        "TECHLEDGER_ADMIN_KEY_FILE, /nowhere/key",
    })
    void refusesAValueAndNamesItsVariable(String variable, String value) {
        refuses(Map.of(variable, value), variable).contains(value);
    }

    @Test
    void refusesAnOriginOf256Characters() {
        refuses(Map.of("TECHLEDGER_ORIGIN", "o".repeat(256)), "TECHLEDGER_ORIGIN");
        assertThat(Settings.from(Map.of("TECHLEDGER_ORIGIN", "o".repeat(255))).origin())
                .hasSize(255);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"no-dot", "id.too-short", ".abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ", "a b.abcdefghijk"})
    void refusesAnAdminKeyWithoutQuotingIt(String key) {
        refuses(Map.of("TECHLEDGER_ADMIN_KEY", key), "TECHLEDGER_ADMIN_KEY").doesNotContain(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TECHLEDGER_DATABASE_OWNER",
                "TECHLEDGER_DATABASE_OWNER_PASSWORD",
                "TECHLEDGER_DATABASE_USER",
                "TECHLEDGER_DATABASE_PASSWORD"
            })
    void wantsAllOfAnExternalDatabaseOrNothing(String variable) {
        var incomplete = new HashMap<>(EXTERNAL);
        incomplete.remove(variable);
        refuses(incomplete, variable + " is missing");
        refuses(Map.of(variable, "alone"), variable + " is set, but TECHLEDGER_DATABASE_URL is not");
    }

    @ParameterizedTest
    @CsvSource({
        "TECHLEDGER_DATABASE_URL, jdbc:mysql://db.example/ledger",
        "TECHLEDGER_DATABASE_URL, jdbc:postgresql://db.example/ledger?password=hidden",
        "TECHLEDGER_DATABASE_USER, ledger_owner",
        "TECHLEDGER_DATABASE_USER, app; drop table event",
    })
    void refusesAnExternalDatabaseThatCannotBeUsed(String variable, String value) {
        var changed = new HashMap<>(EXTERNAL);
        changed.put(variable, value);
        refuses(changed, variable).doesNotContain("hidden");
    }

    @Test
    void readsSecretsFromFiles(@TempDir Path directory) throws IOException {
        var file = Files.writeString(directory.resolve("key"), "first." + SECRET + "\n");
        assertThat(Settings.from(Map.of("TECHLEDGER_ADMIN_KEY_FILE", file.toString()))
                        .adminKey())
                .isEqualTo(new AdminKey("first", SECRET));
        refuses(
                Map.of("TECHLEDGER_ADMIN_KEY_FILE", file.toString(), "TECHLEDGER_ADMIN_KEY", "first." + SECRET),
                "TECHLEDGER_ADMIN_KEY and TECHLEDGER_ADMIN_KEY_FILE are both set");
    }

    @Test
    void showsNoSecret() {
        var variables = new HashMap<>(EXTERNAL);
        variables.put("TECHLEDGER_ADMIN_KEY", "first." + SECRET);
        assertThat(Settings.from(variables).toString())
                .contains("ledger_owner", "first")
                .doesNotContain(SECRET, "owner's secret", "application's secret");
    }

    private static AbstractStringAssert<?> refuses(Map<String, String> variables, String part) {
        var refusal = catchThrowableOfType(InvalidSetting.class, () -> Settings.from(variables));
        assertThat(refusal).as("refusal of %s", variables).isNotNull();
        return assertThat(refusal.getMessage()).contains(part);
    }
}
