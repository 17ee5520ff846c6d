package vn.techledger.api.commands;

import vn.techledger.ledger.idempotency.RecordedSuccess;

/** A command that succeeded, now or when its key was used first. */
public record Done(String subject, Receipt receipt, boolean replayed) {

    static Done of(RecordedSuccess success, boolean replayed) {
        return new Done(success.subject(), Receipt.of(success.lastPosition(), success.leafHash()), replayed);
    }

    /** Position of the command's last event. */
    public long position() {
        return receipt.position();
    }
}
