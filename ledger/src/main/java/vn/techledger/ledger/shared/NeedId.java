package vn.techledger.ledger.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a need for technology. */
public record NeedId(UUID value) {

    public static NeedId random() {
        return new NeedId(Identifiers.next());
    }

    /** @throws IllegalArgumentException when the text is not a UUID in its canonical form */
    @JsonCreator
    public static NeedId of(String text) {
        return new NeedId(Identifiers.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
