package vn.techledger.ledger.testing;

import java.util.concurrent.Callable;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.shared.Rejected;

/** Why a command was refused. */
public final class Refusals {

    private Refusals() {}

    /** The refusal of what must be refused. */
    public static Rejected refusal(Callable<?> command) {
        Object done;
        try {
            done = command.call();
        } catch (Exception failed) {
            return rejectedIn(failed);
        }
        throw new AssertionError("not refused, but " + done);
    }

    public static Reason reason(Callable<?> command) {
        return refusal(command).reason();
    }

    /** The refusal among a failure and its causes. */
    public static Rejected rejectedIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Rejected rejected) {
                return rejected;
            }
        }
        throw new AssertionError("failed for another cause than a refusal", failure);
    }
}
