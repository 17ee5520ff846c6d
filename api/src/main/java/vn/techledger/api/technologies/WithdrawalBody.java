package vn.techledger.api.technologies;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.TechnologyId;
import vn.techledger.ledger.technology.withdrawtechnology.WithdrawTechnology;

/** Body of {@code POST /api/v1/technologies/{id}/withdrawal}. */
@Schema(example = """
                {"on": "2026-05", "reason": "Chủ sở hữu không chào bán nữa"}""")
record WithdrawalBody(
        @Schema(description = "Day, month or year, as far as it is known", example = "2026-05") @Nullable
        String on,

        @Nullable String reason) {

    WithdrawTechnology toCommand(TechnologyId technology, LocalDate today) {
        var violations = new Violations();
        var itsDay = violations.parsed("/on", on, "not-a-date", EffectiveDate::of);
        var itsReason = violations.text("/reason", reason);
        violations.throwIfAny();
        return new WithdrawTechnology(technology, itsDay.orElseThrow(), itsReason, today);
    }
}
