package vn.techledger.api.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The embedded server's data: made once, whole or not at all, and freed from what a killed process left behind. */
final class DataDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(DataDirectory.class);

    /** The only door: TCP from this machine, with a password. */
    private static final String ACCESS = """
        # Written once by TechLedger. There is no entry without a password.
        host all all 127.0.0.1/32 scram-sha-256
        """;

    /** No operating system gives this number to a process. */
    private static final String NOBODYS_PID = "999999999";

    private static final String UNFINISHED = ".unfinished-";

    private final Path path;
    private final PostgresBinaries binaries;

    DataDirectory(Path path, PostgresBinaries binaries) {
        this.path = path;
        this.binaries = binaries;
    }

    Path path() {
        return path;
    }

    /**
     * Makes the directory at the first start. The work is done beside it and shown by one renaming: a process killed
     * half-way leaves nothing that looks like data.
     *
     * @param passwordFile holds the superuser's password, so that no moment is without one
     * @return whether there was nothing before
     */
    boolean createIfMissing(Path passwordFile) {
        try {
            if (Files.exists(path.resolve("PG_VERSION"))) {
                return false;
            }
            if (Files.exists(path) && !Directories.isEmpty(path)) {
                throw new StartRefused("%s holds files but no PostgreSQL data; move them away.".formatted(path));
            }
            deleteLeftovers();
            var unfinished = path.resolveSibling(path.getFileName() + UNFINISHED + UUID.randomUUID());
            var answer = Program.run(List.of(
                    binaries.program("initdb"),
                    "--pgdata=" + unfinished,
                    "--username=" + ServerRoles.SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--data-checksums"));
            if (answer.exitCode() != 0) {
                throw new StartRefused("PostgreSQL could not create its data directory %s: %s"
                        .formatted(path, answer.output().strip()));
            }
            Files.writeString(unfinished.resolve("pg_hba.conf"), ACCESS);
            Home.force(unfinished.resolve("pg_hba.conf"));
            Home.moveDurably(unfinished, path);
            return true;
        } catch (IOException e) {
            throw new StartRefused("%s cannot be created (%s).".formatted(path, e), e);
        }
    }

    /** A killed start's initdb may still be at work in its directory; ours has another name, so that may stay. */
    private void deleteLeftovers() throws IOException {
        try (var siblings = Files.newDirectoryStream(path.getParent(), path.getFileName() + UNFINISHED + "*")) {
            for (var leftover : siblings) {
                try {
                    Directories.delete(leftover);
                } catch (IOException e) {
                    LOG.warn(
                            "{} is left from an unfinished start and could not be deleted: {}", leftover, e.toString());
                }
            }
        }
    }

    /** Data of one major version are unreadable for another; PostgreSQL's own message would not say what to do. */
    void refuseOtherMajor() {
        try {
            var found = Files.readString(path.resolve("PG_VERSION")).strip();
            if (!found.equals(String.valueOf(binaries.major()))) {
                throw new StartRefused(("%s was written by PostgreSQL %s, but this TechLedger brings PostgreSQL %d; "
                                + "back up with the TechLedger that wrote it and restore with this one.")
                        .formatted(path, found, binaries.major()));
            }
        } catch (IOException e) {
            throw new StartRefused("%s cannot be read (%s).".formatted(path, e), e);
        }
    }

    /**
     * Frees the directory from a server that outlived the process which had started it. Called only by the holder of
     * the home, so whatever server runs here is nobody's.
     */
    void endOrphan() {
        var pid = pidFile().map(PidFile::pid);
        if (pid.isEmpty()) {
            return;
        }
        var alive = ProcessHandle.of(pid.get()).filter(ProcessHandle::isAlive);
        if (alive.isEmpty()) {
            return; // PostgreSQL sees that itself, and checks for orphaned backends
        }
        if (isOurServer(alive.get())) {
            LOG.info("The embedded PostgreSQL (process {}) has outlived its TechLedger; stopping it first", pid.get());
            if (!stop()) {
                throw new StartRefused("The PostgreSQL process %d still runs on %s and cannot be stopped; end it."
                        .formatted(pid.get(), path));
            }
        } else {
            disown();
        }
    }

    /**
     * The number in the file was given to an unrelated process since. PostgreSQL would take that one for its
     * predecessor; without the file it would not look for the predecessor's orphaned backends. So only the number goes.
     */
    private void disown() {
        var file = path.resolve(PidFile.NAME);
        try {
            var lines = Files.readAllLines(file);
            lines.set(0, NOBODYS_PID);
            Files.write(file, lines);
        } catch (IOException e) {
            throw new StartRefused("%s is left from a killed server and cannot be changed (%s).".formatted(file, e), e);
        }
    }

    private boolean isOurServer(ProcessHandle process) {
        var info = process.info();
        var isPostgres = info.command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.equals("postgres") || name.equals("postgres.exe"))
                .isPresent();
        return isPostgres
                && info.arguments().map(Stream::of).orElseGet(Stream::empty).anyMatch(path.toString()::equals);
    }

    /**
     * Stops the server on this directory, cutting connections; a server that does not follow is stopped without a
     * checkpoint, which the next start makes good from the log.
     *
     * @return whether it has stopped
     */
    boolean stop() {
        return stop("fast") || stop("immediate");
    }

    private boolean stop(String mode) {
        var answer = Program.run(List.of(
                binaries.program("pg_ctl"),
                "stop",
                "--pgdata=" + path,
                "--mode=" + mode,
                "--timeout=60",
                "--wait",
                "--silent"));
        return answer.exitCode() == 0;
    }

    /** What the running server says about itself, empty when none has written it yet. */
    Optional<PidFile> pidFile() {
        return PidFile.read(path);
    }
}
