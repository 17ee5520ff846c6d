package vn.techledger.api.parties;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.party.ExternalKeys;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.party.enrolparty.EnrolParty;
import vn.techledger.ledger.shared.PartyId;

/** Body of {@code POST /api/v1/parties}. */
@Schema(example = "{\"kind\": \"ENTERPRISE\", \"name\": \"Công ty TNHH Tinh dầu hồi Văn Quan (giả định)\", \"country\": \"VN\"}")
record PartyBody(
        @Schema(description = "ENTERPRISE, INSTITUTE, UNIVERSITY, STATE_BODY, INTERMEDIARY or OTHER")
        @Nullable String kind,
        @Nullable String name,
        @Schema(description = "ISO 3166-1 alpha-2; null where unknown") @Nullable String country,
        @Schema(description = "The name by which a source knows the party: the same key finds the same party again")
        @Nullable KeyBody key) {

    /** A source and the exact text by which it names a party. */
    record KeyBody(@Nullable String source, @Nullable String text) {}

    EnrolParty toCommand(PartyId id, ExternalKeys externalKeys) {
        var violations = new Violations();
        var itsKind = violations.oneOf("/kind", kind, PartyKind.class);
        var itsName = violations.text("/name", name);
        var itsCountry = violations.optionalCountry("/country", country);
        @Nullable String hidden = null;
        if (key != null) {
            var source = violations.text("/key/source", key.source());
            var text = violations.text("/key/text", key.text());
            hidden = externalKeys.hide(source, text);
        }
        violations.throwIfAny();
        return new EnrolParty(id, itsKind.orElseThrow(), itsName, itsCountry, hidden);
    }
}
