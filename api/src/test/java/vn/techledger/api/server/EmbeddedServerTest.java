package vn.techledger.api.server;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.techledger.api.server.TestDatabase.connect;
import static vn.techledger.api.server.TestDatabase.execute;
import static vn.techledger.api.server.TestDatabase.superuser;
import static vn.techledger.api.server.TestDatabase.value;

/** Durability, doors and roles of the embedded server, on one server for all tests. */
class EmbeddedServerTest {

    @TempDir
    private static Path directory;

    private static Home home;
    private static EmbeddedServer server;
    private static HikariDataSource pool;

    @BeforeAll
    static void start() {
        home = Home.open(directory);
        server = EmbeddedServer.start(home, TestDatabase.BINARIES);
        pool = ApplicationPool.open(server, 4);
    }

    @AfterAll
    static void stop() {
        pool.close();
        server.close();
        home.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "listen_addresses, 127.0.0.1",
        "password_encryption, scram-sha-256",
        "server_encoding, UTF8",
        "lc_collate, C",
        "max_connections, 64",
        "log_timezone, UTC",
    })
    void runsWith(String setting, String expected) throws SQLException {
        try (var connection = pool.getConnection()) {
            var found = setting.equals("lc_collate")
                    ? value(connection, "select datcollate from pg_database where datname = current_database()")
                    : value(connection, "show " + setting);
            assertThat(found).isEqualTo(expected);
        }
    }

    @Test
    void hasNoUnixSocket() throws SQLException {
        try (var connection = connect(server, superuser(home))) {
            assertThat(value(connection, "show unix_socket_directories")).isEmpty();
        }
    }

    @Test
    void poolNamesItsConnectionsAndCommitsByItself() throws SQLException {
        try (var connection = pool.getConnection()) {
            assertThat(value(connection, "show application_name")).isEqualTo("techledger");
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }

    @Test
    void letsOnlyTheOwnerLookAtDataAndSecrets() throws Exception {
        for (var name : new String[] {"postgresql", "secrets"}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(name))))
                    .isEqualTo("rwx------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.secretFile("database-superuser"))))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "techledger_owner", "techledger_app"})
    void letsNobodyInWithoutTheRightPassword(String user) {
        for (var password : new String[] {"", "postgres", user, "wrong"}) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(server.url(), user, password));
        }
    }

    @Test
    void offersOnlyScram() throws Exception {
        try (var rules = Files.lines(home.resolve("postgresql/pg_hba.conf"))) {
            assertThat(rules.filter(line -> !line.startsWith("#")).toList())
                    .containsExactly("host all all 127.0.0.1/32 scram-sha-256");
        }
    }

    @Test
    void applicationRoleIsNeitherSuperuserNorOwner() throws SQLException {
        try (var connection = pool.getConnection()) {
            assertThat(value(connection, """
                    select concat_ws(' ', rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication)
                      from pg_roles where rolname = session_user""")).isEqualTo("f f f f f");
            assertThat(value(connection, "select tableowner from pg_tables where tablename = 'event'"))
                    .isEqualTo("techledger_owner");
            assertThatCode(() -> FenceCheck.check(connection)).doesNotThrowAnyException();
        }
    }

    @Test
    void applicationMakesSchemasForItsReadModels() throws SQLException {
        try (var connection = pool.getConnection()) {
            execute(connection, "create schema register_v1");
            execute(connection, "create table register_v1.row (id int)");
            execute(connection, "drop schema register_v1 cascade");
        }
    }

    static Stream<String> changesOfTheLog() {
        return Stream.of(
                "update ledger.event set version = 'x'", "delete from ledger.event", "truncate ledger.event cascade");
    }

    @ParameterizedTest
    @MethodSource("changesOfTheLog")
    void nobodyChangesTheLog(String change) throws SQLException {
        try (var application = pool.getConnection();
                var owner = connect(server, server.owner())) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> execute(application, change))
                    .withMessageContaining("permission denied");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> execute(owner, change))
                    .withMessageContaining("the log is append-only");
        }
    }
}
