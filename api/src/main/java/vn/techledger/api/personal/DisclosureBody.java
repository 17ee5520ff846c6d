package vn.techledger.api.personal;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.access.Caller;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.personal.DisclosureGround;
import vn.techledger.ledger.personal.PersonalField;
import vn.techledger.ledger.personal.disclosefield.DiscloseField;
import vn.techledger.ledger.shared.DisclosureId;
import vn.techledger.ledger.shared.PartyId;

/** Body of {@code POST /api/v1/parties/{id}/disclosures}. */
@Schema(example = """
                {"field": "NAME", "ground": "AUDIT", "reference": "TTr-12/2026"}""")
record DisclosureBody(
        @Schema(description = "NAME, IDENTITY_NUMBER, ADDRESS or CONTACT") @Nullable
        String field,

        @Schema(description = "AUDIT, REGISTRATION, REQUEST_OF_THE_PERSON or ORDER_OF_AN_AUTHORITY") @Nullable
        String ground,

        @Schema(description = "Number of the file that it is for; nothing personal") @Nullable
        String reference) {

    DiscloseField toCommand(DisclosureId disclosure, PartyId party, Caller caller) {
        var violations = new Violations();
        var itsField = violations.oneOf("/field", field, PersonalField.class);
        var itsGround = violations.oneOf("/ground", ground, DisclosureGround.class);
        var itsReference = violations.name("/reference", reference);
        violations.throwIfAny();
        return new DiscloseField(
                disclosure, party, itsField.orElseThrow(), itsGround.orElseThrow(), itsReference, caller.person());
    }
}
