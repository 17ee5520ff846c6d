package vn.techledger.ledger.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/** Makes and reads identifiers: UUIDv7 (RFC 9562), made by the server alone. */
public final class Identifiers {

    private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Identifiers() {}

    public static UUID next() {
        return GENERATOR.generate();
    }

    /** {@link UUID#fromString} also takes shortened forms, which would give one thing several names. */
    static UUID parse(String text) {
        var parsed = UUID.fromString(text);
        if (!parsed.toString().equals(text)) {
            throw new IllegalArgumentException("not a UUID in its canonical form");
        }
        return parsed;
    }
}
