package vn.techledger.ledger.log;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.eventstore.LogReader;
import vn.techledger.ledger.eventstore.PostgresEventStorageEngine;
import vn.techledger.ledger.log.event.LogOpened;
import vn.techledger.ledger.proof.LogKeys;

/** Opens a log with its first event, and knows an opened one again. */
public final class LogOpening {

    private static final int DEFAULT_ORIGIN_BYTES = 16;

    /** The log, the setting and the keys do not belong together. */
    public static final class Mismatch extends RuntimeException {
        Mismatch(String message) {
            super(message);
        }
    }

    private LogOpening() {}

    /**
     * The origin of the log: what its first event says, or for an empty log the wanted one, or else a random one.
     *
     * @throws Mismatch when the log was opened under another origin, or with another key
     */
    public static String origin(LogReader reader, @Nullable String wanted, LogKeys keys) {
        var first = reader.at(1);
        if (first.isEmpty()) {
            return wanted != null ? wanted : "techledger/" + HexFormat.of().formatHex(random());
        }
        if (!(first.get().fact() instanceof LogOpened opened)) {
            throw new Mismatch("Position 1 of the log is " + first.get().type()
                    + ", not LogOpened: this is not a log of TechLedger.");
        }
        if (wanted != null && !wanted.equals(opened.origin())) {
            throw new Mismatch("TECHLEDGER_ORIGIN is " + wanted + ", but the log was opened as " + opened.origin()
                    + ". An origin is for ever: remove the setting, or use another home.");
        }
        if (!Arrays.equals(Base64.getDecoder().decode(opened.publicKey()), keys.publicKey())) {
            throw new Mismatch("The checkpoint key of this home is not the one that the log was opened with."
                    + " Put the right key back from its back-up.");
        }
        return opened.origin();
    }

    private static byte[] random() {
        var bytes = new byte[DEFAULT_ORIGIN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /** Records the first event of an empty log; does nothing on any other. */
    public static void open(PostgresEventStorageEngine engine, String origin, LogKeys keys) {
        if (engine.reader().head() > 0) {
            return;
        }
        var fact = new LogOpened(origin, "Ed25519", Base64.getEncoder().encodeToString(keys.publicKey()));
        engine.appendFirst(fact);
    }
}
