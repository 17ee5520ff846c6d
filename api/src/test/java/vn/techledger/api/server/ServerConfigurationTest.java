package vn.techledger.api.server;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ServerConfigurationTest {

    @Test
    void givesAPoolAndTakesEverythingDownAgain(@TempDir Path directory) throws SQLException {
        var settings = Settings.from(Map.of(
                "TECHLEDGER_HOME",
                directory.resolve("home").toString(),
                "TECHLEDGER_PERSON_KEYS",
                directory.resolve("person-keys").toString(),
                "TECHLEDGER_PORT",
                "0",
                "TECHLEDGER_DATABASE_POOL",
                "4"));
        var application = new SpringApplication(ServerConfiguration.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        ServerConfiguration.apply(application, settings);
        try (var context = application.run()) {
            assertThat(context.getBean(Settings.class)).isSameAs(settings);
            assertThat(context.getEnvironment().getProperty("server.port")).isEqualTo("0");
            assertThat(context.getEnvironment().getProperty("server.address")).isEqualTo("127.0.0.1");
            var pool = context.getBean(HikariDataSource.class);
            assertThat(pool.getMaximumPoolSize()).isEqualTo(4);
            try (var connection = pool.getConnection()) {
                assertThat(TestDatabase.value(connection, "select count(*) from ledger.event"))
                        .isEqualTo("0");
            }
        }
        assertThat(directory.resolve("home/postgresql/postmaster.pid")).doesNotExist();
        Home.open(directory.resolve("home")).close();
    }

    @Test
    void keepsTheKeysOfPersonsApartFromTheHome(@TempDir Path directory) {
        var home = Home.open(directory.resolve("home"));
        try {
            for (var within : List.of(home.directory().resolve("person-keys"), home.directory(), directory)) {
                assertThatExceptionOfType(StartRefused.class)
                        .isThrownBy(() -> PersonKeyStore.of(within, home.directory()))
                        .withMessageContaining("TECHLEDGER_PERSON_KEYS");
            }
            assertThat(PersonKeyStore.of(directory.resolve("a/keys"), home.directory())
                            .directory())
                    .isDirectory();
        } finally {
            home.close();
        }
    }

    @Test
    void failsWithTheSentenceOfARefusal() {
        var settings = Settings.from(Map.of("TECHLEDGER_HOME", "/proc/nowhere"));
        var application = new SpringApplication(ServerConfiguration.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        ServerConfiguration.apply(application, settings);
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(application::run)
                .withStackTraceContaining("/proc/nowhere cannot be used as the home");
        var analysis = new StartRefusedAnalyzer().analyze(new StartRefused("Because."));
        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription()).isEqualTo("Because.");
    }

    @Test
    void writesItsLogAsJsonOnDemand() {
        var settings = Settings.from(Map.of("TECHLEDGER_LOG_FORMAT", "json"));
        assertThat(ServerConfiguration.springProperties(settings))
                .containsEntry("logging.structured.format.console", "ecs")
                .containsEntry("spring.servlet.multipart.max-file-size", "1073741824B");
    }
}
