package vn.techledger.ledger.eventstore;

import vn.techledger.ledger.proof.LeafHash;

/** An event as the log keeps it: the exact bytes of its envelope at its position, and the hash of its leaf. */
public final class StoredEvent {

    private final long position;
    private final byte[] envelope;

    StoredEvent(long position, byte[] envelope) {
        this.position = position;
        this.envelope = envelope;
    }

    /** Its place in the log; the first is 1 and there are no gaps. */
    public long position() {
        return position;
    }

    /** UTF-8 JSON on one line; not to be changed by whoever reads it. */
    public byte[] envelope() {
        return envelope;
    }

    /** Computed from the envelope; the database refuses an event whose column says otherwise. */
    public byte[] leafHash() {
        return LeafHash.of(envelope);
    }
}
