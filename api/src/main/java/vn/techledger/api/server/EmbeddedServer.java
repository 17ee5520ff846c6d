package vn.techledger.api.server;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL in the home, durable, for this machine and with passwords only. While this object is open, the
 * server runs: when its main process dies, it is started again on the same port.
 */
public final class EmbeddedServer implements DatabaseServer {

    static final int MAX_CONNECTIONS = 64;

    /** Names in the home. */
    static final String DATA = "postgresql";

    static final String APPLICATION_SECRET = "database-application";

    /** Leaves connections for the appender, followers, migrations and a person with a client. */
    static final int LARGEST_POOL = 48;

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);

    /** Backends of a killed server need a moment to notice; until then no new server may touch their memory. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration BEFORE_NEXT_ATTEMPT = Duration.ofMillis(250);
    private static final Duration LONGEST_CLOSING = Duration.ofSeconds(30);

    private final PostgresBinaries binaries;
    private final DataDirectory data;
    private final Credentials owner;
    private final Credentials application;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile int port;
    private volatile ServerProcess process;
    private final Thread watch;

    private EmbeddedServer(PostgresBinaries binaries, DataDirectory data, Credentials owner, Credentials application) {
        this.binaries = binaries;
        this.data = data;
        this.owner = owner;
        this.application = application;
        this.process = startFirst();
        this.watch = Thread.ofPlatform().daemon().name("postgresql-watch").unstarted(this::keepRunning);
    }

    /** Starts the server of a home, whose programs are unpacked there; creates it at the first start. */
    public static EmbeddedServer start(Home home) {
        return start(home, PostgresBinaries.unpackBelow(home.ownersDirectory("programs")));
    }

    /**
     * Starts the server of a home with programs from elsewhere.
     *
     * @throws StartRefused when it cannot run, or its data are of another major version
     */
    public static EmbeddedServer start(Home home, PostgresBinaries binaries) {
        var begun = System.nanoTime();
        var superuser = new Credentials(ServerRoles.SUPERUSER, home.secret("database-superuser"));
        var owner = new Credentials(ServerRoles.OWNER, home.secret("database-owner"));
        var application = new Credentials(ServerRoles.APPLICATION, home.secret(APPLICATION_SECRET));
        var data = new DataDirectory(home.resolve(DATA), binaries);
        if (data.createIfMissing(home.secretFile("database-superuser"))) {
            LOG.info("Created an embedded PostgreSQL in the home {}", home.directory());
        }
        data.refuseOtherMajor();
        data.endOrphan();
        var server = new EmbeddedServer(binaries, data, owner, application);
        try {
            ServerRoles.setUp(server.url("postgres"), superuser, owner, application);
            server.watch.start();
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
        LOG.info(
                "The embedded PostgreSQL {} of the home {} runs on 127.0.0.1:{} (started in {} ms)",
                binaries.major(),
                home.directory(),
                server.port,
                Duration.ofNanos(System.nanoTime() - begun).toMillis());
        return server;
    }

    @Override
    public String url() {
        return url(ServerRoles.DATABASE);
    }

    private String url(String database) {
        return url(port, database);
    }

    /** The driver is to refuse a server that asks for the password itself, or for none. */
    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?requireAuth=scram-sha-256".formatted(port, database);
    }

    @Override
    public Credentials owner() {
        return owner;
    }

    @Override
    public Credentials application() {
        return application;
    }

    /** TCP port on 127.0.0.1, the same for as long as this object is open. */
    public int port() {
        return port;
    }

    /** Process number of the running server. */
    long pid() {
        return process.pid();
    }

    private ServerProcess startFirst() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (true) {
                port = ServerProcess.freePort();
                var started = ServerProcess.start(binaries, data, port);
                if (started.awaitReady(data, this::isClosing)) {
                    return started;
                }
                end(started);
                if (System.nanoTime() > deadline || !started.failedForNow()) {
                    throw new StartRefused("The embedded PostgreSQL on %s does not start: %s"
                            .formatted(data.path(), started.lastOutput()));
                }
                closing.await(BEFORE_NEXT_ATTEMPT.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("The start of the embedded PostgreSQL was interrupted.", e);
        }
    }

    private void keepRunning() {
        try {
            while (!isClosing()) {
                var exitCode = process.awaitEnd();
                if (!isClosing()) {
                    LOG.error(
                            "The embedded PostgreSQL ended unexpectedly (exit code {}); starting it again on port {}",
                            exitCode,
                            port);
                    startAgain();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tries until it succeeds or this object is closed: without its server the ledger can do nothing better. */
    private void startAgain() throws InterruptedException {
        for (int attempt = 1; !isClosing(); attempt++) {
            try {
                process = ServerProcess.start(binaries, data, port);
                if (process.awaitReady(data, this::isClosing)) {
                    LOG.info("The embedded PostgreSQL runs again on port {} (attempt {})", port, attempt);
                    return;
                }
                LOG.warn("Attempt {} to start the embedded PostgreSQL failed: {}", attempt, process.lastOutput());
            } catch (StartRefused e) {
                LOG.warn("Attempt {} to start the embedded PostgreSQL failed", attempt, e);
            }
            closing.await(BEFORE_NEXT_ATTEMPT.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void end(ServerProcess started) throws InterruptedException {
        if (started.isAlive() && !data.stop()) {
            LOG.warn("The embedded PostgreSQL (process {}) does not stop; killing it", started.pid());
            started.kill();
        }
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    /** Stops the server, cutting connections that are still open. May be called again. */
    @Override
    public void close() {
        closing.countDown();
        try {
            end(process);
            watch.join(LONGEST_CLOSING);
            // the watch may have begun to start another one before it saw that we are closing
            end(process);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
