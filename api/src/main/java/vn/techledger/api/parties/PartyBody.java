package vn.techledger.api.parties;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.party.ExternalKeys;
import vn.techledger.ledger.party.PartyDetails;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.party.enrolparty.EnrolParty;
import vn.techledger.ledger.personal.ExternalName;
import vn.techledger.ledger.personal.PersonFields;
import vn.techledger.ledger.personal.PersonSalts;
import vn.techledger.ledger.personal.PersonalField;
import vn.techledger.ledger.shared.PartyId;

/** Body of {@code POST /api/v1/parties}. */
@Schema(example = """
                {"kind": "ENTERPRISE", "name": "Công ty TNHH Tinh dầu hồi Văn Quan (giả định)", "country": "VN"}""")
record PartyBody(
        @Schema(description = "ENTERPRISE, INSTITUTE, UNIVERSITY, STATE_BODY, INTERMEDIARY, INDIVIDUAL or OTHER")
        @Nullable
        String kind,

        @Schema(description = "As it writes itself; a natural person has person instead") @Nullable
        String name,

        @Schema(description = "ISO 3166-1 alpha-2; null where unknown") @Nullable
        String country,

        @Schema(description = "Type of ownership, by an adopted list") @Nullable
        CodeRefBody ownership,

        @Schema(description = "Administrative unit, by the dated version of its list") @Nullable
        CodeRefBody locality,

        @Schema(description = "Number of the public registration") @Nullable
        String registrationNumber,

        @Nullable IntermediaryProfileBody intermediary,

        @Schema(description = "Personal data of an INDIVIDUAL: encrypted, and only committed to in the log") @Nullable
        PersonBody person,

        @Schema(description = "The name by which a source knows the party: the same key finds the same party again")
        @Nullable
        ExternalKeyBody key) {

    /** A source and the exact text by which it names a party. */
    record ExternalKeyBody(
            @Nullable String source, @Nullable String text) {

        @Override
        public String toString() {
            return "ExternalKeyBody[…]";
        }
    }

    boolean isIndividual() {
        return PartyKind.INDIVIDUAL.name().equals(kind);
    }

    /** The keyed hash of the key, where a whole key is given; what is wrong with it is told by {@link #toCommand}. */
    Optional<String> hiddenKey(ExternalKeys externalKeys) {
        if (key == null || key.source() == null || key.text() == null) {
            return Optional.empty();
        }
        return Optional.of(externalKeys.hide(key.source(), key.text()));
    }

    private PartyDetails details(Violations violations) {
        return new DetailsBody(name, country, ownership, locality, registrationNumber, intermediary)
                .read("", violations);
    }

    private void checkKey(Violations violations) {
        if (key != null) {
            violations.text("/key/source", key.source());
            violations.text("/key/text", key.text());
        }
    }

    /** The enrolment of an organisation. */
    EnrolParty toCommand(PartyId id, ExternalKeys externalKeys) {
        var violations = new Violations();
        var itsKind = violations.oneOf("/kind", kind, PartyKind.class);
        var details = details(violations);
        if (name == null) {
            violations.add("/name", "missing");
        }
        if (person != null) {
            violations.add("/person", "not-for-organisations");
        }
        checkKey(violations);
        violations.throwIfAny();
        var hidden = hiddenKey(externalKeys).orElse(null);
        return new EnrolParty(id, itsKind.orElseThrow(), details, null, hidden);
    }

    /** A natural person, checked. */
    record Individual(
            PartyDetails details,
            PersonFields fields,
            @Nullable ExternalName externalName) {}

    Individual toIndividual() {
        var violations = new Violations();
        var details = details(violations);
        if (name != null) {
            violations.add("/name", "not-for-individuals");
        }
        if (ownership != null) {
            violations.add("/ownership", "not-for-individuals");
        }
        if (registrationNumber != null) {
            violations.add("/registrationNumber", "not-for-individuals");
        }
        if (intermediary != null) {
            violations.add("/intermediary", "not-for-individuals");
        }
        checkKey(violations);
        if (person == null) {
            violations.add("/person", "missing");
        }
        var fields = person == null ? null : person.read("/person", violations);
        violations.throwIfAny();
        var external = key == null || key.source() == null || key.text() == null
                ? null
                : new ExternalName(key.source(), key.text());
        return new Individual(details, Objects.requireNonNull(fields), external);
    }

    /** The body with commitments in the place of whatever names the person. */
    PartyBody committed(PersonSalts salts) {
        return new PartyBody(
                kind,
                salts.commit(PersonalField.NAME, name),
                country,
                ownership,
                locality,
                salts.commit(PersonalField.IDENTITY_NUMBER, registrationNumber),
                intermediary,
                person == null ? null : person.committed(salts),
                key == null ? null : new ExternalKeyBody(key.source(), salts.commitKey(key.text())));
    }
}
