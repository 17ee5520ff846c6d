package vn.techledger.ledger.technology;

import org.jspecify.annotations.Nullable;

/**
 * A right in a technology.
 *
 * @param number of the patent, certificate or application, or null where none is known; none where there is no right
 */
public record Right(RightKind kind, @Nullable String number) {

    /** @throws IllegalArgumentException for the number of a right that there is not */
    public Right {
        if (kind == RightKind.NONE && number != null) {
            throw new IllegalArgumentException("no right has no number");
        }
    }
}
