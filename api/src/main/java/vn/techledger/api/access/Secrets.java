package vn.techledger.api.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import vn.techledger.ledger.proof.Sha256;

/** Makes and hashes the secrets of API keys. They have 256 random bits, so a plain hash tells nothing about them. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;
    private static final int ID_BYTES = 9;

    private Secrets() {}

    static String newSecret() {
        return random(SECRET_BYTES);
    }

    static String newId() {
        return random(ID_BYTES);
    }

    private static String random(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Lower-case hexadecimal SHA-256. */
    static String hash(String secret) {
        return Sha256.hex(secret);
    }

    /** Compares in a time that does not depend on where the difference is. */
    static boolean matches(String secret, String hash) {
        return MessageDigest.isEqual(
                hash(secret).getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }
}
