package vn.techledger.api.performance;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.access.Caller;
import vn.techledger.api.contracts.EvidenceBody;
import vn.techledger.api.contracts.ProposedRateBody;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.performance.proposepaymentrate.ProposePaymentRate;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.PerformanceId;

/** Body of {@code POST /api/v1/contracts/{id}/performance/rate-determinations}. */
@Schema(example = """
                {"entry": "019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a12", "target": 4711,
                 "reason": "Chỉ biết tháng thanh toán", "currency": "USD", "day": "2024-03-15", "rate": "23979",
                 "source": "Ngân hàng Nhà nước Việt Nam, tỷ giá trung tâm",
                 "citation": "Biên bản đối chiếu công nợ số 4"}""")
record PaymentRateBody(
        @Schema(description = "The payment, credit note or refund that it values") @Nullable
        String entry,

        @Schema(description = "Position of the fact in force, as the entry shows it", example = "4711") @Nullable
        Long target,

        @Schema(description = "Why") @Nullable String reason,

        @Nullable List<EvidenceBody> evidence,

        @Schema(description = "That of the amount; ISO 4217", example = "USD") @Nullable
        String currency,

        @Schema(description = "The day whose rate it is", example = "2024-03-15") @Nullable
        String day,

        @Schema(description = "VND for one unit, a plain decimal number", example = "23979") @Nullable
        String rate,

        @Schema(description = "Who published it") @Nullable String source,

        @Schema(description = "Where it stands, and why it is the right one") @Nullable
        String citation) {

    ProposePaymentRate toCommand(CorrectionId correction, ContractId contract, Caller caller, LocalDate today) {
        var violations = new Violations();
        var itsEntry = violations.parsed("/entry", entry, "not-an-id", PerformanceId::of);
        if (target == null) {
            violations.add("/target", "missing");
        }
        var itsReason = violations.text("/reason", reason);
        var itsEvidence =
                violations.each("/evidence", evidence, (pointer, element) -> element.read(pointer, violations));
        var proposed = new ProposedRateBody(currency, day, rate, source, citation).read(violations);
        violations.throwIfAny();
        return new ProposePaymentRate(
                correction,
                itsEntry.orElseThrow(),
                contract,
                target == null ? 0 : target,
                proposed.orElseThrow(),
                itsReason,
                itsEvidence,
                caller.person(),
                today);
    }
}
