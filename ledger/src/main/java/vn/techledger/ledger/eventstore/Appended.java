package vn.techledger.ledger.eventstore;

import java.util.List;

/** What an append is about to record: its positions and the hashes of its leaves, in order. */
public record Appended(long firstPosition, List<byte[]> leafHashes) {

    public long lastPosition() {
        return firstPosition + leafHashes.size() - 1;
    }
}
