package vn.techledger.ledger.personal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import vn.techledger.ledger.proof.MacKey;
import vn.techledger.ledger.shared.Text;

/**
 * A commitment to a personal value, lower-case hexadecimal:
 * {@code HMAC-SHA-256(key = salt, "techledger:personal:v1" 00 label 00 value)}, the value as UTF-8 in NFC, the salt 32
 * random bytes. Whoever is shown field, value and salt checks with this formula alone that it is the value of the log.
 */
public final class Commitment {

    private static final String DOMAIN = "techledger:personal:v1";

    private Commitment() {}

    /** @param label name of the field */
    public static String to(String label, byte[] salt, String value) {
        var text = (DOMAIN + '\0' + label + '\0' + Text.nfc(value)).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(new MacKey(salt).mac(text));
    }

    /** Whether a value that was shown is the one that was committed to. */
    public static boolean holds(String commitment, PersonalField field, byte[] salt, String value) {
        return MessageDigest.isEqual(
                commitment.getBytes(StandardCharsets.US_ASCII),
                to(field.label(), salt, value).getBytes(StandardCharsets.US_ASCII));
    }
}
