package vn.techledger.ledger.chaos;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import vn.techledger.ledger.eventstore.EventRefused;
import vn.techledger.ledger.eventstore.LogBusy;
import vn.techledger.ledger.eventstore.LogUnavailable;
import vn.techledger.ledger.eventstore.OutcomeUnknown;
import vn.techledger.ledger.eventstore.UnstorableEvent;
import vn.techledger.ledger.idempotency.KeyAlreadyUsed;

/** What a caller was told of an append. Each is a claim about the log that is checked against its tables. */
enum Answer {
    /** Every event is there, once, at the positions told. */
    RECORDED(Claim.PRESENT),
    /** Others were first; nothing is there. */
    LOST_RACE(Claim.ABSENT),
    /** The idempotency key has succeeded before; nothing of this attempt is there. */
    KEY_USED(Claim.ABSENT),
    /** The database refuses the events; nothing is there. */
    REFUSED(Claim.ABSENT),
    /** The events cannot be stored; nothing is there. */
    UNSTORABLE(Claim.ABSENT),
    /** Too many wait, or the log closes; nothing is there. */
    BUSY(Claim.ABSENT),
    /** The database did not answer before COMMIT; nothing is there. */
    UNAVAILABLE(Claim.ABSENT),
    /** All of it is there, or nothing. */
    UNKNOWN(Claim.EITHER);

    /** What an answer says of the events. */
    enum Claim {
        PRESENT,
        ABSENT,
        EITHER
    }

    private final Claim claim;

    Answer(Claim claim) {
        this.claim = claim;
    }

    Claim claim() {
        return claim;
    }

    /** Whether the caller should ask again with the same idempotency key. */
    boolean asksToRepeat() {
        return this == BUSY || this == UNAVAILABLE || this == UNKNOWN;
    }

    /** The answer that a failure is; none where it is nothing that a caller may be told. */
    static Optional<Answer> of(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null
                && (cause instanceof CompletionException || cause instanceof ExecutionException)) {
            cause = cause.getCause();
        }
        return Optional.ofNullable(
                switch (cause) {
                    case AppendEventsTransactionRejectedException lostRace -> LOST_RACE;
                    case KeyAlreadyUsed used -> KEY_USED;
                    case EventRefused refused -> REFUSED;
                    case UnstorableEvent unstorable -> UNSTORABLE;
                    case LogBusy busy -> BUSY;
                    case LogUnavailable unavailable -> UNAVAILABLE;
                    case OutcomeUnknown unknown -> UNKNOWN;
                    default -> null;
                });
    }
}
