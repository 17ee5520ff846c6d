package vn.techledger.ledger.technology;

import org.jspecify.annotations.Nullable;

/**
 * A document of a technology, digitised: its digest is kept here, the file with its custodian.
 *
 * @param sha256 lower-case hexadecimal digest of the file
 * @param pages how many, or null where that is unknown or means nothing
 * @param custodian organisation that keeps the file, or null
 */
public record Document(
        String sha256, @Nullable Integer pages, @Nullable String custodian) {}
