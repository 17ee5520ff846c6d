package vn.techledger.api.server;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.techledger.api.server.TestDatabase.BINARIES;
import static vn.techledger.api.server.TestDatabase.connect;
import static vn.techledger.api.server.TestDatabase.execute;
import static vn.techledger.api.server.TestDatabase.superuser;

/** Servers and roles that the start refuses, on one server whose settings and roles the tests spoil. */
class ServerChecksTest {

    @TempDir
    private static Path directory;

    private static Home home;
    private static EmbeddedServer server;

    @BeforeAll
    static void start() {
        home = Home.open(directory);
        server = EmbeddedServer.start(home, BINARIES);
        ApplicationPool.open(server, 2).close();
    }

    @AfterAll
    static void stop() {
        server.close();
        home.close();
    }

    /** An external server whose operator has done to the roles what the SQL says. */
    private static void refusesARole(String preparation, String part) throws SQLException {
        try (var superuser = connect(server, superuser(home))) {
            execute(superuser, "create role tried login password 'tried'");
            execute(superuser, "grant connect on database techledger to tried");
            execute(superuser, "grant usage on schema ledger to tried");
            try {
                execute(superuser, preparation);
                var external = new ExternalDatabase(server.url(), server.owner(), new Credentials("tried", "tried"));
                assertThatExceptionOfType(StartRefused.class)
                        .isThrownBy(() -> ApplicationPool.open(external, 2))
                        .withMessageContaining(part);
            } finally {
                execute(superuser, "reassign owned by tried to techledger_owner");
                execute(superuser, "drop owned by tried");
                execute(superuser, "drop role tried");
                execute(superuser, "drop role if exists powerful");
            }
        }
    }

    @Test
    void readsWhatIsCommittedWhateverTheDefaultOfTheRoleIs() throws SQLException {
        var role = server.application().user();
        try (var superuser = connect(server, superuser(home))) {
            execute(superuser, "alter role " + role + " set default_transaction_isolation = 'repeatable read'");
            try (var pool = ApplicationPool.open(server, 2);
                    var connection = pool.getConnection()) {
                assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
            } finally {
                execute(superuser, "alter role " + role + " reset default_transaction_isolation");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alter role tried superuser | tried, which is a superuser",
                "create role powerful superuser; grant powerful to tried | powerful, which is a superuser",
                "alter role tried bypassrls | tried, which is free of row security",
                "grant techledger_owner to tried | techledger_owner, the owner of",
                "alter table ledger.event_tag owner to tried | tried, the owner of table event_tag",
                "alter function ledger.refuse_change owner to tried | tried, the owner of function refuse_change",
                "grant update on ledger.event to tried | tried, which has UPDATE on ledger.event",
                "grant update (type) on ledger.event to tried | tried, which has UPDATE on ledger.event",
                "grant delete on ledger.event_tag to tried | tried, which has DELETE on ledger.event_tag",
                "grant truncate on ledger.append to tried | tried, which has TRUNCATE on ledger.append",
                "grant pg_write_all_data to tried | pg_write_all_data, which has DELETE on ledger.append",
                "select 1 | tried may not create schemas",
            })
    void refusesARoleForWhichTheFencesAreNone(String preparation, String part) throws SQLException {
        refusesARole(preparation, part);
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "techledger_owner"})
    void refusesToRunAs(String user) {
        var credentials = user.equals("postgres") ? superuser(home) : server.owner();
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(
                        () -> ApplicationPool.open(new ExternalDatabase(server.url(), server.owner(), credentials), 2))
                .withMessageContaining(user);
    }

    @Test
    void seesWhatARoleOverrides() throws SQLException {
        try (var superuser = connect(server, superuser(home))) {
            execute(superuser, "alter role techledger_app set synchronous_commit = off");
            try {
                assertThatExceptionOfType(StartRefused.class)
                        .isThrownBy(() -> ApplicationPool.open(server, 2))
                        .withMessageContaining("synchronous_commit=off");
            } finally {
                execute(superuser, "alter role techledger_app reset synchronous_commit");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "full_page_writes", "synchronous_commit"})
    void refusesAServerThatIsNotDurable(String setting, @TempDir Path other) throws Exception {
        try (var otherHome = Home.open(other)) {
            EmbeddedServer.start(otherHome, BINARIES).close();
            var data = new DataDirectory(otherHome.resolve("postgresql"), BINARIES);
            var port = ServerProcess.freePort();
            var process = ServerProcess.start(BINARIES, data, port, "-c", setting + "=off");
            try {
                assertThat(process.awaitReady(data, () -> false)).isTrue();
                var external = new ExternalDatabase(
                        "jdbc:postgresql://127.0.0.1:" + port + "/techledger",
                        new Credentials(ServerRoles.OWNER, otherHome.secret("database-owner")),
                        new Credentials(ServerRoles.APPLICATION, otherHome.secret("database-application")));
                assertThatExceptionOfType(StartRefused.class)
                        .isThrownBy(() -> ApplicationPool.open(external, 2))
                        .withMessageContaining(setting + "=off");
            } finally {
                data.stop();
            }
        }
    }

    @Test
    void refusesAnotherEncoding() throws SQLException {
        try (var superuser = connect(server, superuser(home))) {
            execute(superuser, "create database latin owner techledger_owner encoding 'LATIN1' template template0");
        }
        var latin = new ExternalDatabase(
                server.url().replace("/techledger?", "/latin?"), server.owner(), server.application());
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> ApplicationPool.open(latin, 2))
                .withMessageContaining("encoding is LATIN1");
    }

    @Test
    void saysWhichServerDoesNotAnswer() {
        var nobody = new ExternalDatabase(
                "jdbc:postgresql://127.0.0.1:" + ServerProcess.freePort() + "/ledger?sslpassword=hidden",
                server.owner(),
                server.application());
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> ApplicationPool.open(nobody, 2))
                .withMessageContaining("cannot be used as the role techledger_owner")
                .withMessageNotContaining("hidden");
    }
}
