package vn.techledger.ledger.proof;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;

/**
 * The log's keys, in owner-only files outside the database: the Ed25519 key that will sign checkpoints and nothing else,
 * the key of append codes, and the key that hides which external names parties were found by. All are made for an empty
 * log only: a log that has events and lost its keys must not get others unnoticed.
 *
 * @param publicKey the raw 32 bytes of the Ed25519 public key
 */
public record LogKeys(PrivateKey checkpointKey, byte[] publicKey, MacKey appendKey, MacKey externalKeyKey) {

    private static final String CHECKPOINT = "checkpoint-key";
    private static final String CHECKPOINT_PUBLIC = "checkpoint-key.pub";
    private static final String APPEND = "append-key";
    private static final String EXTERNAL = "external-key-key";

    /** An Ed25519 key in SubjectPublicKeyInfo ends with its 32 raw bytes (RFC 8410). */
    private static final int RAW_PUBLIC_KEY_BYTES = 32;

    /** A key is missing for a log that has events, or unreadable. */
    public static final class Missing extends RuntimeException {
        Missing(String message) {
            super(message);
        }
    }

    /**
     * Reads the keys, or makes those that an empty log does not have yet.
     *
     * @throws Missing when the log has events and a key is not there
     */
    public static LogKeys open(Path directory, boolean logIsEmpty) {
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            if (logIsEmpty && !Files.exists(directory.resolve(CHECKPOINT))) {
                var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
                var encoded = pair.getPublic().getEncoded();
                var raw = Arrays.copyOfRange(encoded, encoded.length - RAW_PUBLIC_KEY_BYTES, encoded.length);
                write(directory.resolve(CHECKPOINT_PUBLIC), raw);
                write(directory.resolve(CHECKPOINT), pair.getPrivate().getEncoded());
            }
            var checkpointKey = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(read(directory.resolve(CHECKPOINT))));
            var publicKey = read(directory.resolve(CHECKPOINT_PUBLIC));
            if (publicKey.length != RAW_PUBLIC_KEY_BYTES) {
                throw new IllegalArgumentException(
                        CHECKPOINT_PUBLIC + " does not have " + RAW_PUBLIC_KEY_BYTES + " bytes");
            }
            return new LogKeys(
                    checkpointKey,
                    publicKey,
                    macKey(directory.resolve(APPEND), logIsEmpty),
                    macKey(directory.resolve(EXTERNAL), logIsEmpty));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new IllegalStateException("The keys of the log in " + directory + " cannot be read", unreadable);
        }
    }

    private static MacKey macKey(Path file, boolean logIsEmpty) throws IOException {
        if (logIsEmpty && !Files.exists(file)) {
            var secret = new byte[MacKey.BYTES];
            new SecureRandom().nextBytes(secret);
            write(file, secret);
        }
        return new MacKey(read(file));
    }

    private static byte[] read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new Missing("The log has events, but its key " + file
                    + " is missing. Put the key back from its back-up; a new one would not fit the log.");
        }
        return Base64.getDecoder()
                .decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
    }

    /** Whole or not at all, also when the machine stops in between. */
    private static void write(Path file, byte[] secret) throws IOException {
        var line = Base64.getEncoder().encodeToString(secret) + "\n";
        var temporary = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(temporary);
        try (var channel = FileChannel.open(
                temporary,
                EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        try (var parent = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
            parent.force(true);
        }
    }
}
