package vn.techledger.ledger.shared;

import org.jspecify.annotations.Nullable;

/**
 * A paper behind a fact, by digest; the paper itself stays with its custodian.
 *
 * @param sha256 lower-case hexadecimal digest of the file, or null where only the paper exists
 */
public record Evidence(
        Kind kind,
        @Nullable String sha256,
        @Nullable Integer pages,
        @Nullable String custodian,
        @Nullable String shelfMark,
        Grade grade) {

    public enum Kind {
        CONTRACT,
        AMENDMENT,
        CERTIFICATE,
        INVOICE,
        PAYMENT_ORDER,
        LETTER,
        OTHER
    }

    /** How well the paper was seen, from least to most. */
    public enum Grade {
        DECLARED,
        DIGESTED,
        ORIGINAL_SEEN,
        MATCHED
    }
}
