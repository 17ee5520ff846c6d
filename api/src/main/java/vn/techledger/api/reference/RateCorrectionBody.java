package vn.techledger.api.reference;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.access.Caller;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.reference.proposeratecorrection.ProposeRateCorrection;
import vn.techledger.ledger.shared.ProposalId;

/** Body of {@code POST /api/v1/exchange-rates/corrections}. */
@Schema(example = """
                {"currency": "USD", "day": "2024-03-15", "target": 4711, "rate": "23979",
                 "source": "Ngân hàng Nhà nước Việt Nam, tỷ giá trung tâm", "reason": "Gõ nhầm"}""")
record RateCorrectionBody(
        @Schema(example = "USD") @Nullable String currency,

        @Schema(example = "2024-03-15") @Nullable String day,

        @Schema(description = "Position of the rate in force", example = "4711") @Nullable
        Long target,

        @Schema(description = "What it should have been", example = "23979") @Nullable
        String rate,

        @Schema(description = "Who published the right rate") @Nullable
        String source,

        @Schema(description = "Why the adopted one was wrong") @Nullable
        String reason) {

    ProposeRateCorrection toCommand(ProposalId proposal, Caller caller) {
        var violations = new Violations();
        var right = new ExchangeRatesBody.RateBody(currency, day, rate).read("", violations);
        if (target == null) {
            violations.add("/target", "missing");
        }
        var itsSource = violations.text("/source", source);
        var itsReason = violations.text("/reason", reason);
        violations.throwIfAny();
        return new ProposeRateCorrection(
                proposal, right.orElseThrow(), target == null ? 0 : target, itsSource, itsReason, caller.person());
    }
}
