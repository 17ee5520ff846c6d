package vn.techledger.api.parties;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.personal.PersonFields;
import vn.techledger.ledger.personal.PersonSalts;
import vn.techledger.ledger.personal.PersonalField;

/** The personal data of a natural person: taken, and never shown again but by a disclosure. */
public record PersonBody(
        @Nullable String name,

        @Schema(description = "Personal identification number or passport; finds the person again") @Nullable
        String identityNumber,

        @Nullable String address,
        @Nullable String contact) {

    PersonFields read(String at, Violations violations) {
        return new PersonFields(
                violations.name(at + "/name", name),
                violations.optionalName(at + "/identityNumber", identityNumber),
                violations.optionalText(at + "/address", address),
                violations.optionalText(at + "/contact", contact));
    }

    /** The same with commitments in the place of values. */
    PersonBody committed(PersonSalts salts) {
        return new PersonBody(
                salts.commit(PersonalField.NAME, name),
                salts.commit(PersonalField.IDENTITY_NUMBER, identityNumber),
                salts.commit(PersonalField.ADDRESS, address),
                salts.commit(PersonalField.CONTACT, contact));
    }

    @Override
    public String toString() {
        return "PersonBody[…]";
    }
}
