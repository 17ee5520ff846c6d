package vn.techledger.ledger.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * Authentication code of one append, under a key outside the database: rows that somebody else inserts carry none, and
 * will not be signed. {@code HMAC-SHA-256("techledger append 1\n" || append id || first position || leaf hashes)}, the
 * identifier as 16 bytes, the position as 8, both big-endian.
 */
public final class AppendCode {

    private static final byte[] DOMAIN = "techledger append 1\n".getBytes(StandardCharsets.US_ASCII);

    private AppendCode() {}

    public static byte[] of(MacKey key, UUID appendId, long firstPosition, List<byte[]> leafHashes) {
        var bytes = ByteBuffer.allocate(16 + 8 + leafHashes.size() * LeafHash.BYTES)
                .putLong(appendId.getMostSignificantBits())
                .putLong(appendId.getLeastSignificantBits())
                .putLong(firstPosition);
        leafHashes.forEach(bytes::put);
        return key.mac(DOMAIN, bytes.array());
    }
}
