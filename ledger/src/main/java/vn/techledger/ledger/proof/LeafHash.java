package vn.techledger.ledger.proof;

/** Hash of a leaf of the log's tree: {@code SHA-256(0x00 || envelope)}, RFC 6962 section 2.1. */
public final class LeafHash {

    public static final int BYTES = 32;

    private LeafHash() {}

    public static byte[] of(byte[] envelope) {
        var sha256 = Sha256.digest();
        sha256.update((byte) 0);
        return sha256.digest(envelope);
    }
}
