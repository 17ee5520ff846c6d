package vn.techledger.api.parties;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.party.PartyDetails;

/** What is known of a party; what is left out is unknown. */
public record DetailsBody(
        @Nullable String name,

        @Schema(description = "ISO 3166-1 alpha-2") @Nullable
        String country,

        @Schema(description = "Type of ownership, by an adopted list") @Nullable
        CodeRefBody ownership,

        @Schema(description = "Administrative unit, by the dated version of its list") @Nullable
        CodeRefBody locality,

        @Schema(description = "Number of the public registration") @Nullable
        String registrationNumber,

        @Nullable IntermediaryProfileBody intermediary) {

    PartyDetails read(String at, Violations violations) {
        return new PartyDetails(
                violations.optionalName(at + "/name", name),
                violations.optionalCountry(at + "/country", country),
                CodeRefBody.read(at + "/ownership", ownership, violations).orElse(null),
                CodeRefBody.read(at + "/locality", locality, violations).orElse(null),
                violations.optionalName(at + "/registrationNumber", registrationNumber),
                intermediary == null ? null : intermediary.read(at + "/intermediary", violations));
    }
}
