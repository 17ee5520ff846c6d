package vn.techledger.api.needs;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.need.withdrawneed.WithdrawNeed;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.NeedId;

/** Body of {@code POST /api/v1/needs/{id}/withdrawal}. */
@Schema(example = """
                {"on": "2026-05", "reason": "Đã mua được công nghệ"}""")
record NeedWithdrawalBody(
        @Schema(description = "Day, month or year, as far as it is known", example = "2026-05") @Nullable
        String on,

        @Nullable String reason) {

    WithdrawNeed toCommand(NeedId need, LocalDate today) {
        var violations = new Violations();
        var itsDay = violations.parsed("/on", on, "not-a-date", EffectiveDate::of);
        var itsReason = violations.text("/reason", reason);
        violations.throwIfAny();
        return new WithdrawNeed(need, itsDay.orElseThrow(), itsReason, today);
    }
}
