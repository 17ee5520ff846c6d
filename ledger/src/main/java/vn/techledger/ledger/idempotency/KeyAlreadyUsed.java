package vn.techledger.ledger.idempotency;

/** A concurrent command with the same idempotency key was first; nothing was recorded for this one. */
public final class KeyAlreadyUsed extends RuntimeException {

    KeyAlreadyUsed() {
        super("another command succeeded under the same idempotency key meanwhile");
    }
}
