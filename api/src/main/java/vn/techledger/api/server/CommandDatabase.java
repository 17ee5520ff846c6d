package vn.techledger.api.server;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The ledger's database for a command: an external one by its settings; an embedded one beside the running ledger, as its
 * guest, or else started for the command, which then holds the home. It makes no ledger and changes no log.
 */
public final class CommandDatabase implements AutoCloseable {

    private final HikariDataSource pool;
    private final @Nullable EmbeddedServer server;
    private final @Nullable Home home;

    private CommandDatabase(HikariDataSource pool, @Nullable EmbeddedServer server, @Nullable Home home) {
        this.pool = pool;
        this.server = server;
        this.home = home;
    }

    /**
     * @param connections most at a time
     * @throws StartRefused when there is no ledger, or its database cannot be reached
     */
    public static CommandDatabase open(Settings settings, int connections) {
        var external = settings.externalDatabase();
        if (external != null) {
            return new CommandDatabase(connect(external.url(), external.application(), connections), null, null);
        }
        var directory = settings.home();
        if (!Files.exists(directory.resolve(EmbeddedServer.DATA).resolve("PG_VERSION"))) {
            throw new StartRefused(
                    "%s holds no ledger; set TECHLEDGER_HOME to the directory of one.".formatted(directory));
        }
        Home home;
        try {
            home = Home.open(directory);
        } catch (Home.InUse runs) {
            return new CommandDatabase(guest(directory, connections), null, null);
        }
        try {
            return startedIn(home, connections);
        } catch (RuntimeException e) {
            home.close();
            throw e;
        }
    }

    private static CommandDatabase startedIn(Home home, int connections) {
        var server = EmbeddedServer.start(home);
        try {
            return new CommandDatabase(connect(server.url(), server.application(), connections), server, home);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static HikariDataSource guest(Path directory, int connections) {
        var running = PidFile.read(directory.resolve(EmbeddedServer.DATA)).filter(PidFile::ready);
        if (running.isEmpty()) {
            throw new StartRefused("The ledger in %s is just starting or stopping; try again.".formatted(directory));
        }
        var secret = directory.resolve(Home.SECRETS).resolve(EmbeddedServer.APPLICATION_SECRET);
        try {
            return connect(
                    EmbeddedServer.url(running.get().port(), ServerRoles.DATABASE),
                    new Credentials(
                            ServerRoles.APPLICATION, Files.readString(secret).strip()),
                    connections);
        } catch (IOException e) {
            throw new StartRefused("%s cannot be read (%s).".formatted(secret, e), e);
        }
    }

    private static HikariDataSource connect(String url, Credentials application, int connections) {
        try {
            return ApplicationPool.forCommand(url, application, connections);
        } catch (PoolInitializationException e) {
            throw new StartRefused(
                    "The database %s cannot be used as the role %s (%s)."
                            .formatted(DatabaseServer.withoutParameters(url), application.user(), e.getMessage()),
                    e);
        }
    }

    /** Connections of the application's role. */
    public DataSource source() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
        if (server != null) {
            server.close();
        }
        if (home != null) {
            home.close();
        }
    }
}
