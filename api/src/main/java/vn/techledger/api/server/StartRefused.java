package vn.techledger.api.server;

import org.jspecify.annotations.Nullable;

/** The ledger does not start, for a reason that a person can act on; the message is that reason, in one sentence. */
public class StartRefused extends RuntimeException {

    public StartRefused(String sentence) {
        super(sentence);
    }

    public StartRefused(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
