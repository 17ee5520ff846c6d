package vn.techledger.api.performance;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.access.Caller;
import vn.techledger.api.contracts.EvidenceBody;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.performance.Performed;
import vn.techledger.ledger.performance.proposeperformancecorrection.ProposePerformanceCorrection;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.PerformanceId;

/** Body of {@code POST /api/v1/contracts/{id}/performance/corrections}. */
@Schema(example = """
                {"entry": "019aaf3e-0c1d-7c2a-9d51-2f6b8f1c7a12", "target": 4711, "reason": "Ghi hai lần",
                 "recordedInError": true}""")
public record PerformanceCorrectionBody(
        @Schema(description = "The transfer, payment or completion that is wrong") @Nullable
        String entry,

        @Schema(description = "Position of the fact in force, as the entry shows it", example = "4711") @Nullable
        Long target,

        @Schema(description = "Why the entry was wrong", example = "Ghi hai lần") @Nullable
        String reason,

        @Nullable List<EvidenceBody> evidence,

        @Schema(description = "What a transfer should have said, whole") @Nullable
        HandoverBody transfer,

        @Schema(description = "What a payment, credit note or refund should have said, whole") @Nullable
        PaymentBody payment,

        @Schema(description = "What a completion should have said, whole") @Nullable
        CompletionBody completion,

        @Schema(description = "true instead of these where it should not have been recorded at all") @Nullable
        Boolean recordedInError) {

    ProposePerformanceCorrection toCommand(
            CorrectionId correction, ContractId contract, Caller caller, LocalDate today) {
        var violations = new Violations();
        var itsEntry = violations.parsed("/entry", entry, "not-an-id", PerformanceId::of);
        if (target == null) {
            violations.add("/target", "missing");
        }
        var itsReason = violations.text("/reason", reason);
        var itsEvidence =
                violations.each("/evidence", evidence, (pointer, element) -> element.read(pointer, violations));
        var replacement = replacement(violations);
        violations.throwIfAny();
        return new ProposePerformanceCorrection(
                correction,
                itsEntry.orElseThrow(),
                contract,
                target == null ? 0 : target,
                replacement.orElse(null),
                itsReason,
                itsEvidence,
                caller.person(),
                today);
    }

    /** Nothing where it was recorded in error; exactly one of the four is said. */
    private Optional<Performed> replacement(Violations violations) {
        var said = new ArrayList<String>();
        if (transfer != null) {
            said.add("transfer");
        }
        if (payment != null) {
            said.add("payment");
        }
        if (completion != null) {
            said.add("completion");
        }
        if (Boolean.TRUE.equals(recordedInError)) {
            said.add("recordedInError");
        }
        if (said.size() != 1) {
            violations.add("", "not-exactly-one", "transfer, payment, completion, recordedInError");
            return Optional.empty();
        }
        if (transfer != null) {
            return transfer.read("/transfer", violations).map(Performed::of);
        }
        if (payment != null) {
            if (payment.lateEntry() != null) {
                // a correction has a reason and two persons of its own
                violations.add("/payment/lateEntry", "set-once");
            }
            return payment.read("/payment", violations).map(Performed::of);
        }
        return completion == null
                ? Optional.empty()
                : completion.read("/completion", violations).map(Performed::of);
    }
}
