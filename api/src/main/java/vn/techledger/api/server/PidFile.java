package vn.techledger.api.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * PostgreSQL's {@code postmaster.pid}: who runs on a data directory, and how far it is.
 *
 * @param port that it listens on; 0 while it has not said so
 * @param ready whether the server takes connections
 */
record PidFile(long pid, int port, boolean ready) {

    static final String NAME = "postmaster.pid";

    private static final int PORT = 3;

    /** The eighth line; the server pads it with blanks. */
    private static final int STATUS = 7;

    /** Reads the file; one that is missing or not yet whole is no file. */
    static Optional<PidFile> read(Path dataDirectory) {
        try {
            var lines = Files.readAllLines(dataDirectory.resolve(NAME));
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            var ready = lines.size() > STATUS && lines.get(STATUS).strip().equals("ready");
            int port = lines.size() > PORT ? Integer.parseInt(lines.get(PORT).strip()) : 0;
            return Optional.of(new PidFile(Long.parseLong(lines.getFirst().strip()), port, ready));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StartRefused("%s cannot be read (%s).".formatted(dataDirectory.resolve(NAME), e), e);
        }
    }
}
