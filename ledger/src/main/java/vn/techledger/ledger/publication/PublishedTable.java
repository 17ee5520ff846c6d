package vn.techledger.ledger.publication;

import vn.techledger.ledger.proof.Sha256;

/**
 * A table as it is shown, bound to what it was computed from.
 *
 * @param definition position of the adoption of the indicator's definition
 * @param foldVersion of the function that makes figures from events
 * @param position of the last event that counts
 * @param text the table's exact text; its UTF-8 bytes are what is released
 * @param sha256 lower-case hexadecimal digest of these bytes
 */
public record PublishedTable(
        TableKey key, Vintage vintage, long definition, int foldVersion, long position, String text, String sha256) {

    /** @throws IllegalArgumentException when the digest is not that of the text */
    public PublishedTable {
        if (!Sha256.hex(text).equals(sha256)) {
            throw new IllegalArgumentException("the digest is not that of the table");
        }
    }

    public static PublishedTable of(
            TableKey key, Vintage vintage, long definition, int foldVersion, long position, String text) {
        return new PublishedTable(key, vintage, definition, foldVersion, position, text, Sha256.hex(text));
    }
}
