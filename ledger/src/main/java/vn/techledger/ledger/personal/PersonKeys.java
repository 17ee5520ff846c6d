package vn.techledger.ledger.personal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import vn.techledger.ledger.proof.MacKey;
import vn.techledger.ledger.proof.Sha256;
import vn.techledger.ledger.shared.PartyId;

/**
 * The key store: a directory outside database and home, with a folder for each log. In it lie a key for each person, the
 * key of the blind index, and keys of files that name persons. Files are their owner's alone, and on the disk, whole or
 * not at all, when a method returns. A back-up of it must not outlive what it is to protect: who restores both it and the
 * database from before an erasure undoes the erasure.
 */
public final class PersonKeys {

    private static final String INDEX = "index-key";
    private static final String PERSONS = "persons";
    private static final String FILES = "files";
    private static final String KEY = ".key";
    private static final String ERASED = ".erased";
    private static final int FOLDER_DIGITS = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path directory;

    private PersonKeys(Path directory) {
        this.directory = directory;
    }

    /** The key of the blind index is not there, though persons are indexed by it. */
    public static final class Missing extends RuntimeException {
        Missing(String message) {
            super(message);
        }
    }

    /**
     * Opens the folder of a log, or makes it.
     *
     * @param store the key store
     * @param origin name of the log
     * @throws UncheckedIOException when it cannot be written
     */
    public static PersonKeys open(Path store, String origin) {
        var folder = store.resolve(Sha256.hex(origin).substring(0, FOLDER_DIGITS));
        try {
            KeyFile.directory(store);
            KeyFile.directory(folder);
            KeyFile.directory(folder.resolve(PERSONS));
            KeyFile.directory(folder.resolve(FILES));
        } catch (IOException failed) {
            throw new UncheckedIOException("the key store " + store + " cannot be used", failed);
        }
        return new PersonKeys(folder);
    }

    /**
     * The key of the blind index.
     *
     * @param inUse whether persons are indexed by it already
     * @throws Missing when it is in use and not there
     */
    MacKey index(boolean inUse) {
        var file = directory.resolve(INDEX);
        var kept = KeyFile.read(file);
        if (kept.isPresent()) {
            return new MacKey(kept.get());
        }
        if (inUse) {
            throw new Missing("Natural persons are enrolled, but the key of their index, " + file
                    + ", is missing. Set TECHLEDGER_PERSON_KEYS to the key store of this log, or put the key back from"
                    + " its back-up.");
        }
        return new MacKey(make(file));
    }

    /** Makes the key of a new person. */
    byte[] make(PartyId person) {
        return make(key(person));
    }

    /** The key of a person, or nothing once it was destroyed. */
    Optional<byte[]> find(PartyId person) {
        return Files.exists(tombstone(person)) ? Optional.empty() : KeyFile.read(key(person));
    }

    /** Destroys the key of a person whose enrolment was refused; nothing was encrypted that anybody kept. */
    void discard(PartyId person) {
        KeyFile.destroy(key(person));
    }

    /**
     * Destroys the key of a person for ever. A stone marks the place, so that a key that comes back with a restored
     * key store stays dead, and rows that come back with a restored database are known as dead.
     */
    void destroy(PartyId person) {
        if (!Files.exists(tombstone(person))) {
            KeyFile.write(tombstone(person), new byte[0]);
        }
        KeyFile.destroy(key(person));
    }

    /** Everybody whose key was destroyed. */
    List<PartyId> destroyed() {
        try (var entries = Files.list(directory.resolve(PERSONS))) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.endsWith(ERASED))
                    .map(name -> PartyId.of(name.substring(0, name.length() - ERASED.length())))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The key of a file that may name persons, made when it is first asked for. */
    public byte[] ofFile(String name) {
        var file = directory.resolve(FILES).resolve(name + KEY);
        return KeyFile.read(file).orElseGet(() -> make(file));
    }

    /** Destroys the key of a file, after which no copy of the file can be read. */
    public void destroyFile(String name) {
        KeyFile.destroy(directory.resolve(FILES).resolve(name + KEY));
    }

    private Path key(PartyId person) {
        return directory.resolve(PERSONS).resolve(person + KEY);
    }

    private Path tombstone(PartyId person) {
        return directory.resolve(PERSONS).resolve(person + ERASED);
    }

    private static byte[] make(Path file) {
        var key = new byte[MacKey.BYTES];
        RANDOM.nextBytes(key);
        KeyFile.write(file, key);
        return key;
    }
}
