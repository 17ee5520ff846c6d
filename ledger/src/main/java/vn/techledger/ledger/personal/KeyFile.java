package vn.techledger.ledger.personal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** A file that its owner alone can read, on the disk whole or not at all. */
final class KeyFile {

    private static final boolean POSIX =
            Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix");

    private KeyFile() {}

    static void directory(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.createDirectory(path, permissions("rwx------"));
        }
    }

    static Optional<byte[]> read(Path file) {
        try {
            return Optional.of(Base64.getDecoder()
                    .decode(Files.readString(file, StandardCharsets.US_ASCII).strip()));
        } catch (NoSuchFileException notThere) {
            return Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void write(Path file, byte[] secret) {
        var line = Base64.getEncoder().encodeToString(secret) + "\n";
        var unfinished = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(unfinished);
            try (var channel = FileChannel.open(
                    unfinished,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    permissions("rw-------"))) {
                write(channel, line.getBytes(StandardCharsets.US_ASCII));
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            force(file.getParent());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Overwrites and removes a file; nothing where there is none. */
    static void destroy(Path file) {
        try {
            if (!Files.exists(file)) {
                return;
            }
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                write(channel, new byte[(int) channel.size()]);
            }
            Files.delete(file);
            force(file.getParent());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void write(FileChannel channel, byte[] bytes) throws IOException {
        var left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            channel.write(left);
        }
        channel.force(true);
    }

    /** Names in a directory survive a loss of power only once the directory is on the disk. */
    private static void force(Path directory) throws IOException {
        if (POSIX) {
            try (var opened = FileChannel.open(directory, StandardOpenOption.READ)) {
                opened.force(true);
            }
        }
    }

    private static FileAttribute<?>[] permissions(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
