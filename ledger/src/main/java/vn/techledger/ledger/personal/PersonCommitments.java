package vn.techledger.ledger.personal;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Commitments to the personal data of a natural person, see {@link Commitment}; null where a field was not given. Without
 * value and salt, which erasing destroys, they tell nothing.
 */
public record PersonCommitments(
        String name,
        @Nullable String identityNumber,
        @Nullable String address,
        @Nullable String contact) {

    /** The commitment to a field, or null where it was not given. */
    public @Nullable String of(PersonalField field) {
        return switch (field) {
            case NAME -> name;
            case IDENTITY_NUMBER -> identityNumber;
            case ADDRESS -> address;
            case CONTACT -> contact;
        };
    }

    /** How many fields were given. */
    public int count() {
        return (int) Stream.of(PersonalField.values())
                .filter(field -> of(field) != null)
                .count();
    }
}
