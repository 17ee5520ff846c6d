package vn.techledger.api.server;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, unpacked from the class path. */
public final class PostgresBinaries {

    private static final Pattern VERSION = Pattern.compile("PostgreSQL\\) (\\d+)");

    private final Path directory;
    private final int major;

    private PostgresBinaries(Path directory, int major) {
        this.directory = directory;
        this.major = major;
    }

    /**
     * Unpacks the programs below a directory, unless that was done before. The caller sees to it that nobody else can
     * write there, and that one process does so at a time.
     */
    public static PostgresBinaries unpackBelow(Path parent) {
        try (var stream =
                DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(operatingSystem(), System.getProperty("os.arch"))) {
            var archive = stream.readAllBytes();
            var directory = parent.resolve("postgresql-" + digest(archive));
            if (!Files.exists(directory)) {
                var unfinished = parent.resolve("unfinished");
                Directories.delete(unfinished);
                extract(archive, Home.createOwnersDirectory(unfinished));
                Home.moveDurably(unfinished, directory);
            }
            return new PostgresBinaries(directory, majorOf(directory));
        } catch (IOException | IllegalStateException e) {
            throw new StartRefused(
                    "The embedded PostgreSQL cannot be unpacked to %s (%s); an external server can be set with %s."
                            .formatted(parent, e.getMessage(), Setting.DATABASE_URL.variable()),
                    e);
        }
    }

    /** Absolute path of a program such as {@code initdb}. */
    String program(String name) {
        return program(directory, name);
    }

    /** Major version, for example 18. */
    int major() {
        return major;
    }

    private static String program(Path directory, String name) {
        return directory.resolve("bin").resolve(name).toAbsolutePath().toString();
    }

    private static String operatingSystem() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.contains("windows") ? "Windows" : name.contains("mac") ? "Darwin" : "Linux";
    }

    private static String digest(byte[] archive) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void extract(byte[] archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("the archive names a file outside: " + entry.getName());
                }
                extract(tar, entry, path);
            }
        }
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        // the directory's name promises a whole unpacking, also after a loss of power
        Home.force(path);
        if ((entry.getMode() & 0100) != 0 && !path.toFile().setExecutable(true)) {
            throw new IOException(path + " cannot be made executable");
        }
    }

    /** Asks the program itself, which also shows whether it runs on this machine at all. */
    private static int majorOf(Path directory) {
        var answer = Program.run(List.of(program(directory, "postgres"), "--version"));
        var matcher = VERSION.matcher(answer.output());
        if (answer.exitCode() != 0 || !matcher.find()) {
            throw new StartRefused("The embedded PostgreSQL does not run on this machine (%s); set %s to use another."
                    .formatted(answer.output().strip(), Setting.DATABASE_URL.variable()));
        }
        return Integer.parseInt(matcher.group(1));
    }
}
