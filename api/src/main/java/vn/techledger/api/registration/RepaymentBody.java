package vn.techledger.api.registration;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.contracts.AmountsBody;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.registration.repayincentives.RepayIncentives;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PaperId;

/** Body of {@code POST /api/v1/contracts/{id}/papers/{paper}/repayments}. */
@Schema(example = """
                {"repaid": "2025-02-20", "amount": {"state": "FIXED", "amount": "50000000", "currency": "VND"},
                 "last": true}""")
record RepaymentBody(
        @Nullable String repaid,
        AmountsBody.@Nullable AmountBody amount,

        @Schema(description = "Whether nothing is left to repay") @Nullable
        Boolean last) {

    RepayIncentives toCommand(PaperId paper, ContractId contract, LocalDate today) {
        var violations = new Violations();
        var date = violations.parsed("/repaid", repaid, "not-a-date", EffectiveDate::of);
        if (last == null) {
            violations.add("/last", "missing");
        }
        if (amount == null) {
            violations.add("/amount", "missing");
            violations.throwIfAny();
            throw new IllegalStateException("a missing member is a violation");
        }
        var itsAmount = amount.read("/amount", violations);
        violations.throwIfAny();
        return new RepayIncentives(
                paper, contract, itsAmount.orElseThrow(), date.orElseThrow(), Boolean.TRUE.equals(last), today);
    }
}
