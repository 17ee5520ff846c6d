package vn.techledger.ledger.demo;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * What tells the log of a demo from a real one, for whoever holds any of its envelopes: an origin that begins with
 * {@code demo.}, as in {@code demo.example/techledger}. An origin is for ever, and so is this.
 */
public final class DemoOrigin {

    private static final String MARK = "demo.";
    private static final int RANDOM_BYTES = 16;

    private DemoOrigin() {}

    public static boolean marks(String origin) {
        return origin.startsWith(MARK);
    }

    /** For a demo's log that nobody has given a name. */
    public static String random() {
        var bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return MARK + "example/" + HexFormat.of().formatHex(bytes);
    }
}
