package vn.techledger.ledger.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a completion of a contract. */
public record CompletionId(UUID value) {

    public static CompletionId random() {
        return new CompletionId(Identifiers.next());
    }

    /** @throws IllegalArgumentException when the text is not a UUID in its canonical form */
    @JsonCreator
    public static CompletionId of(String text) {
        return new CompletionId(Identifiers.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
