package vn.techledger.api.performance;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.contracts.AmountsBody.AmountBody;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.performance.Royalty;
import vn.techledger.ledger.shared.Amount;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Share;

/** How a royalty was computed, as far as it is known. */
record RoyaltyBody(
        @Schema(description = "The sales, revenue or profit that it is a part of; left out where unknown") @Nullable
        AmountBody base,

        @Schema(description = "Per cent of the base", example = "5.5") @Nullable
        String rate,

        @Schema(description = "Beginning of the period that it is for", example = "2024-01") @Nullable
        String from,

        @Schema(description = "End of the period that it is for", example = "2024-03") @Nullable
        String to) {

    Optional<Royalty> read(String at, Violations violations) {
        var itsBase = base == null ? Optional.of(Amount.UNKNOWN) : base.read(at + "/base", violations);
        var itsRate = violations.optionallyParsed(at + "/rate", rate, "not-a-share", Share::of);
        var itsFrom = violations.optionallyParsed(at + "/from", from, "not-a-date", EffectiveDate::of);
        var itsTo = violations.optionallyParsed(at + "/to", to, "not-a-date", EffectiveDate::of);
        if (itsFrom.isPresent() && itsTo.isPresent() && itsTo.get().isWhollyBefore(itsFrom.get())) {
            violations.add(at + "/to", "before-from");
        }
        return itsBase.map(known -> new Royalty(known, itsRate.orElse(null), itsFrom.orElse(null), itsTo.orElse(null)));
    }
}
