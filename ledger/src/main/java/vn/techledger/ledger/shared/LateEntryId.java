package vn.techledger.ledger.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a permission to enter something into a closed period, from its proposal on. */
public record LateEntryId(UUID value) {

    public static LateEntryId random() {
        return new LateEntryId(Identifiers.next());
    }

    /** @throws IllegalArgumentException when the text is not a UUID in its canonical form */
    @JsonCreator
    public static LateEntryId of(String text) {
        return new LateEntryId(Identifiers.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
