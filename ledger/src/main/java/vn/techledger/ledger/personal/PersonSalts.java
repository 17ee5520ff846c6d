package vn.techledger.ledger.personal;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The salts of one person's fields. Who holds them can test guesses: they stay in memory. */
public final class PersonSalts {

    /** Committed to beside the fields in stored requests: the text by which a source names the person. */
    private static final String KEY = "key";

    private final Map<PersonalField, byte[]> salts;

    PersonSalts(Map<PersonalField, byte[]> salts) {
        this.salts = Map.copyOf(salts);
    }

    byte[] of(PersonalField field) {
        // a field that was not given has no commitment to compare with; any salt tells that it is given now
        return Objects.requireNonNullElseGet(
                salts.get(field), () -> Objects.requireNonNull(salts.get(PersonalField.NAME)));
    }

    /** The commitment to a value of a field, null for null. */
    public @Nullable String commit(PersonalField field, @Nullable String value) {
        return value == null ? null : Commitment.to(field.label(), of(field), value);
    }

    /** The commitment to the text by which a source names the person, null for null. */
    public @Nullable String commitKey(@Nullable String text) {
        return text == null ? null : Commitment.to(KEY, of(PersonalField.NAME), text);
    }
}
