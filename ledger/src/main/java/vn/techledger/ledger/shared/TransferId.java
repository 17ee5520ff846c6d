package vn.techledger.ledger.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a transfer of technology: a handover, an acceptance, or both in one. */
public record TransferId(UUID value) {

    public static TransferId random() {
        return new TransferId(Identifiers.next());
    }

    /** @throws IllegalArgumentException when the text is not a UUID in its canonical form */
    @JsonCreator
    public static TransferId of(String text) {
        return new TransferId(Identifiers.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
