package vn.techledger.api.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import vn.techledger.ledger.personal.PersonKeys;
import vn.techledger.ledger.proof.Sha256;
import vn.techledger.ledger.shared.ImportId;

/**
 * Files of imports that are not finished: {@code HOME/imports/<id>/file.csv} and {@code mapping.yaml}, readable by
 * their owner alone. A folder with its final name is complete and on disk.
 *
 * <p>The file may name natural persons, so it lies encrypted (AES-256-CTR) under a key of its own in the key store, which
 * goes with it; that it is the file that was accepted is checked by its digest.
 */
public final class Spool {

    private static final String FILE = "file.csv";
    private static final String MAPPING = "mapping.yaml";
    private static final String INCOMPLETE = ".part";

    private final Path root;
    private final PersonKeys keys;

    /**
     * Opens the spool and clears away what a crash left half-written: no import of those was acknowledged.
     *
     * @param home the application's home; {@code imports} in it is created where needed
     * @param keys of the files
     */
    public Spool(Path home, PersonKeys keys) throws IOException {
        this.keys = keys;
        this.root = home.resolve("imports");
        directory(root);
        try (var entries = Files.newDirectoryStream(root, "*" + INCOMPLETE)) {
            for (var entry : entries) {
                var name = entry.getFileName().toString();
                keys.destroyFile(name.substring(0, name.length() - INCOMPLETE.length()));
                delete(entry);
            }
        }
    }

    /** What was written: digests in lower-case hexadecimal, and the size of the file in bytes. */
    public record Spooled(String fileSha256, long fileBytes, String mappingSha256) {}

    /**
     * Keeps the files of an import; when this returns, they are on disk. A failure leaves nothing behind.
     *
     * @throws IOException also when the import has files already
     */
    public Spooled write(ImportId id, byte[] mapping, InputStream file) throws IOException {
        var complete = folder(id);
        var part = root.resolve(id + INCOMPLETE);
        if (Files.exists(complete)) {
            throw new IOException("the import " + id + " has its files already");
        }
        directory(part);
        try {
            write(part.resolve(MAPPING), new ByteArrayInputStream(mapping));
            var digested = new DigestInputStream(file, Sha256.digest());
            // not closed: the caller closes what it handed in
            write(part.resolve(FILE), new CipherInputStream(digested, cipher(Cipher.ENCRYPT_MODE, id)));
            var fileSha256 =
                    HexFormat.of().formatHex(digested.getMessageDigest().digest());
            var spooled = new Spooled(fileSha256, Files.size(part.resolve(FILE)), Digests.hex(mapping));
            force(part);
            Files.move(part, complete, StandardCopyOption.ATOMIC_MOVE);
            force(root);
            return spooled;
        } catch (IOException | RuntimeException failed) {
            keys.destroyFile(id.toString());
            delete(part);
            throw failed;
        }
    }

    public boolean has(ImportId id) {
        return Files.isDirectory(folder(id));
    }

    /** Every import that has files. */
    public List<ImportId> ids() {
        var ids = new ArrayList<ImportId>();
        try (var entries = Files.newDirectoryStream(root)) {
            for (var entry : entries) {
                var name = entry.getFileName().toString();
                if (!name.endsWith(INCOMPLETE)) {
                    ids.add(ImportId.of(name));
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return ids;
    }

    /** The file as it was handed in. */
    public InputStream open(ImportId id) throws IOException {
        return new CipherInputStream(Files.newInputStream(file(id)), cipher(Cipher.DECRYPT_MODE, id));
    }

    /** Where the file lies, encrypted. */
    Path file(ImportId id) {
        return folder(id).resolve(FILE);
    }

    public byte[] mapping(ImportId id) throws IOException {
        return Files.readAllBytes(folder(id).resolve(MAPPING));
    }

    /** Deletes the files of an import, if there are any. */
    public void remove(ImportId id) {
        try {
            if (has(id)) {
                // no copy of the file can be read from here on
                keys.destroyFile(id.toString());
                // renamed first: a crash in between leaves what the next start clears away
                var part = root.resolve(id + INCOMPLETE);
                Files.move(folder(id), part, StandardCopyOption.ATOMIC_MOVE);
                delete(part);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @throws IOException when the files are not those that were accepted */
    void verify(ImportId id, String fileSha256, String mappingSha256) throws IOException {
        String now;
        try (var file = open(id)) {
            now = Digests.hex(file);
        }
        if (!now.equals(fileSha256) || !Digests.hex(mapping(id)).equals(mappingSha256)) {
            throw new IOException("the files of the import " + id + " differ from those that were accepted");
        }
    }

    private Path folder(ImportId id) {
        return root.resolve(id.toString());
    }

    /** A key encrypts one file, once: the counter may begin at zero. */
    private Cipher cipher(int mode, ImportId id) {
        try {
            var cipher = Cipher.getInstance("AES/CTR/NoPadding");
            var key = new SecretKeySpec(keys.ofFile(id.toString()), "AES");
            cipher.init(mode, key, new IvParameterSpec(new byte[cipher.getBlockSize()]));
            return cipher;
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static void write(Path path, InputStream from) throws IOException {
        var buffer = new byte[1 << 16];
        try (var to = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
                var bytes = ByteBuffer.wrap(buffer, 0, n);
                while (bytes.hasRemaining()) {
                    to.write(bytes);
                }
            }
            to.force(true);
        }
    }

    private static void directory(Path path) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(path);
        }
    }

    /** A new name survives a crash only once its directory is on disk too. */
    private static void force(Path directory) throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var opened = FileChannel.open(directory, StandardOpenOption.READ)) {
                opened.force(true);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var entries = Files.newDirectoryStream(folder)) {
            for (var entry : entries) {
                Files.delete(entry);
            }
        }
        Files.delete(folder);
    }
}
