package vn.techledger.api.commands;

import java.util.HexFormat;
import vn.techledger.ledger.idempotency.RecordedSuccess;

/** A command that succeeded, now or when its key was used first. */
public record Done(String subject, long position, String leafHash, boolean replayed) {

    static Done of(RecordedSuccess success, boolean replayed) {
        return new Done(
                success.subject(),
                success.lastPosition(),
                HexFormat.of().formatHex(success.leafHash()),
                replayed);
    }

    public Receipt receipt() {
        return new Receipt(position, leafHash, "pending", null);
    }
}
