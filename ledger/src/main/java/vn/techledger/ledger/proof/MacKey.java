package vn.techledger.ledger.proof;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret key for HMAC-SHA-256 (RFC 2104). */
public final class MacKey {

    public static final int BYTES = 32;

    private final SecretKeySpec key;

    /** @throws IllegalArgumentException for a key that does not have {@value #BYTES} bytes */
    public MacKey(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("a key has " + BYTES + " bytes");
        }
        this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    public byte[] mac(byte[]... parts) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
