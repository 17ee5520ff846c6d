package vn.techledger.api.access;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.access.Role;
import vn.techledger.ledger.access.grantkey.GrantKey;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.PersonId;

/** Body of {@code POST /api/v1/keys}. */
@Schema(
        example =
                "{\"person\": null, \"party\": null, \"roles\": [\"REGISTRAR\", \"STATISTICIAN\"], \"expires\": null}")
record GrantKeyBody(
        @Schema(description = "Pseudonym of the holder; null makes a new one") @Nullable
        String person,

        @Schema(description = "Party whose business the key may do") @Nullable
        String party,

        @Nullable List<String> roles,

        @Schema(description = "First instant at which the key is refused (ISO 8601, UTC)") @Nullable
        String expires) {

    GrantKey toCommand(String key, String secretHash, Caller caller, Instant now) {
        var violations = new Violations();
        var holder = violations.optionallyParsed("/person", person, "not-an-id", PersonId::of);
        var itsParty = violations.optionallyParsed("/party", party, "not-an-id", PartyId::of);
        var end = violations.optionallyParsed("/expires", expires, "not-an-instant", Violations::instant);
        if (end.isPresent() && !end.get().isAfter(now)) {
            violations.add("/expires", "in-the-past", end.get().toString());
        }
        var granted = violations.each("/roles", roles, (at, name) -> violations.oneOf(at, name, Role.class));
        if (roles == null || roles.isEmpty()) {
            violations.add("/roles", "missing");
        } else if (granted.size() == roles.size() && EnumSet.copyOf(granted).size() < granted.size()) {
            violations.add("/roles", "duplicates");
        }
        violations.throwIfAny();
        return new GrantKey(
                key,
                holder.orElseGet(PersonId::random),
                holder.isEmpty(),
                itsParty.orElse(null),
                granted,
                end.orElse(null),
                secretHash,
                false,
                caller.person());
    }
}
