package vn.techledger.api.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The directory of the ledger's own files. Only its owner can look inside, and only one process holds it at a time.
 * Files in it appear whole or not at all, also when the power fails.
 */
public final class Home implements AutoCloseable {

    private static final boolean POSIX =
            Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix");
    private static final String OWNERS_DIRECTORY = "rwx------";
    private static final String OWNERS_FILE = "rw-------";
    private static final String LOCK = "lock";
    static final String SECRETS = "secrets";
    private static final int SECRET_BYTES = 32;

    /**
     * Homes held by this process. A lock of the operating system belongs to the process: opening and closing the lock
     * file a second time here would release it, so the second attempt must not even open it.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final FileChannel lockFile;

    private Home(Path directory, FileChannel lockFile) {
        this.directory = directory;
        this.lockFile = lockFile;
    }

    /**
     * Creates the directory where it is missing, and takes it for this process.
     *
     * @throws StartRefused when another process holds it, or when it cannot be made the owner's alone
     */
    public static Home open(Path path) {
        try {
            refuseForeignDirectory(path);
            Files.createDirectories(parentOf(path));
            var directory = createOwnersDirectory(path).toRealPath();
            if (!HELD.add(directory)) {
                throw inUse(directory);
            }
            try {
                return new Home(directory, lock(directory));
            } catch (IOException | RuntimeException e) {
                HELD.remove(directory);
                throw e;
            }
        } catch (IOException e) {
            throw new StartRefused(
                    "%s cannot be used as the home (TECHLEDGER_HOME): this user must be able to own and write it (%s)."
                            .formatted(path.toAbsolutePath(), e),
                    e);
        }
    }

    /** Closing a directory to others is right for ours and wrong for, say, /tmp. */
    private static void refuseForeignDirectory(Path path) throws IOException {
        if (!POSIX || !Files.isDirectory(path) || Files.exists(path.resolve(LOCK))) {
            return;
        }
        try (var entries = Files.list(path)) {
            var open = !PosixFilePermissions.toString(Files.getPosixFilePermissions(path))
                    .endsWith("------");
            if (open && entries.findAny().isPresent()) {
                throw new StartRefused(
                        "%s holds other files and is open to other users; set TECHLEDGER_HOME to a new directory."
                                .formatted(path.toAbsolutePath()));
            }
        }
    }

    private static FileChannel lock(Path directory) throws IOException {
        var channel = FileChannel.open(
                directory.resolve(LOCK),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                permissions(OWNERS_FILE));
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw inUse(directory);
        }
        return channel;
    }

    /** Another process holds the home. */
    static final class InUse extends StartRefused {
        private InUse(String sentence) {
            super(sentence);
        }
    }

    private static InUse inUse(Path directory) {
        return new InUse(
                "%s is in use by another TechLedger process; stop that one or set TECHLEDGER_HOME to another directory."
                        .formatted(directory));
    }

    public Path directory() {
        return directory;
    }

    public Path resolve(String name) {
        return directory.resolve(name);
    }

    /** A directory in the home that only the owner can look into, created where it is missing. */
    public Path ownersDirectory(String name) {
        try {
            return createOwnersDirectory(resolve(name));
        } catch (IOException e) {
            throw new StartRefused("%s cannot be created (%s).".formatted(resolve(name), e), e);
        }
    }

    /** Content of a file in the home, empty when there is none. */
    public Optional<String> read(String name) {
        var file = resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new StartRefused("%s cannot be read (%s).".formatted(file, e), e);
        }
    }

    /** Writes a file that only the owner can read. It is on the disk, whole, when this returns. */
    public void write(String name, String content) {
        var file = resolve(name);
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(unfinished);
            try (var channel = FileChannel.open(
                    unfinished,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    permissions(OWNERS_FILE))) {
                var bytes = StandardCharsets.UTF_8.encode(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            moveDurably(unfinished, file);
        } catch (IOException e) {
            throw new StartRefused("%s cannot be written (%s).".formatted(file, e), e);
        }
    }

    /** A secret of this home: 32 random bytes in base64url, generated when it is first asked for. */
    public String secret(String name) {
        ownersDirectory(SECRETS);
        var file = SECRETS + "/" + name;
        var kept = read(file);
        if (kept.isEmpty()) {
            var bytes = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(bytes);
            write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "\n");
        }
        var secret = kept.or(() -> read(file)).orElseThrow().strip();
        if (secret.isEmpty()) {
            throw new StartRefused("%s is empty; restore it from a backup.".formatted(secretFile(name)));
        }
        return secret;
    }

    /** Where {@link #secret} keeps a secret. */
    public Path secretFile(String name) {
        return resolve(SECRETS).resolve(name);
    }

    /** Gives the home back. */
    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new IllegalStateException("the lock of " + directory + " was not released", e);
        } finally {
            HELD.remove(directory);
        }
    }

    /** Renames within one directory so that the new name survives a loss of power. */
    static void moveDurably(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(parentOf(to));
    }

    /** Brings a directory's list of names, or a file's content, onto the disk. */
    static void force(Path path) throws IOException {
        if (Files.isDirectory(path) && !POSIX) {
            return; // Windows does not open directories, and journals their changes itself
        }
        var access = Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (var channel = FileChannel.open(path, access)) {
            channel.force(true);
        }
    }

    private static Path parentOf(Path path) {
        var parent = path.toAbsolutePath().normalize().getParent();
        return parent == null ? path.toAbsolutePath() : parent;
    }

    static Path createOwnersDirectory(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectory(directory, permissions(OWNERS_DIRECTORY));
        }
        if (POSIX) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(OWNERS_DIRECTORY));
        }
        return directory;
    }

    private static FileAttribute<?>[] permissions(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
