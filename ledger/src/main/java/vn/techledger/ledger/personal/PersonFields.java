package vn.techledger.ledger.personal;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The personal data of one natural person, in clear: never to be stored, logged or put into a message. */
public record PersonFields(
        String name,
        @Nullable String identityNumber,
        @Nullable String address,
        @Nullable String contact) {

    /** The fields that are there. */
    public Map<PersonalField, String> given() {
        var given = new EnumMap<PersonalField, String>(PersonalField.class);
        given.put(PersonalField.NAME, name);
        putIfGiven(given, PersonalField.IDENTITY_NUMBER, identityNumber);
        putIfGiven(given, PersonalField.ADDRESS, address);
        putIfGiven(given, PersonalField.CONTACT, contact);
        return given;
    }

    private static void putIfGiven(Map<PersonalField, String> into, PersonalField field, @Nullable String value) {
        if (value != null) {
            into.put(field, value);
        }
    }

    /** Tells nothing: whatever prints a command must not print a person. */
    @Override
    public String toString() {
        return "PersonFields[…]";
    }
}
