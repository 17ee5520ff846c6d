package vn.techledger.api.parties;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.party.ExternalKeys;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.party.enrolparty.EnrolParty;
import vn.techledger.ledger.shared.PartyId;

/** Body of {@code POST /api/v1/parties}. */
@Schema(example = """
                {"kind": "ENTERPRISE", "name": "Công ty TNHH Tinh dầu hồi Văn Quan (giả định)", "country": "VN"}""")
record PartyBody(
        @Schema(description = "ENTERPRISE, INSTITUTE, UNIVERSITY, STATE_BODY, INTERMEDIARY or OTHER") @Nullable
        String kind,

        @Nullable String name,

        @Schema(description = "ISO 3166-1 alpha-2; null where unknown") @Nullable
        String country,

        @Schema(description = "The name by which a source knows the party: the same key finds the same party again")
        @Nullable
        ExternalKeyBody key) {

    /** A source and the exact text by which it names a party. */
    record ExternalKeyBody(
            @Nullable String source, @Nullable String text) {}

    /** The keyed hash of the key, where a whole key is given; what is wrong with it is told by {@link #toCommand}. */
    Optional<String> hiddenKey(ExternalKeys externalKeys) {
        if (key == null || key.source() == null || key.text() == null) {
            return Optional.empty();
        }
        return Optional.of(externalKeys.hide(key.source(), key.text()));
    }

    EnrolParty toCommand(PartyId id, ExternalKeys externalKeys) {
        var violations = new Violations();
        var itsKind = violations.oneOf("/kind", kind, PartyKind.class);
        var itsName = violations.name("/name", name);
        var itsCountry = violations.optionalCountry("/country", country);
        if (key != null) {
            violations.text("/key/source", key.source());
            violations.text("/key/text", key.text());
        }
        violations.throwIfAny();
        var hidden = hiddenKey(externalKeys).orElse(null);
        return new EnrolParty(id, itsKind.orElseThrow(), itsName, itsCountry, hidden);
    }
}
