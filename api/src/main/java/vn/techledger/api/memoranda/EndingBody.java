package vn.techledger.api.memoranda;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.memorandum.Ending;
import vn.techledger.ledger.memorandum.endmemorandum.EndMemorandum;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.MemorandumId;

/** Body of {@code POST /api/v1/memoranda/{id}/end}. */
@Schema(example = """
                {"how": "WITHDRAWN", "on": "2026-02", "reason": "Bên nhận không tiếp tục"}""")
record EndingBody(
        @Schema(description = "ENDED or WITHDRAWN") @Nullable
        String how,

        @Schema(description = "Day, month or year, as far as it is known", example = "2026-02") @Nullable
        String on,

        @Nullable String reason) {

    EndMemorandum toCommand(MemorandumId memorandum, LocalDate today) {
        var violations = new Violations();
        var itsEnding = violations.oneOf("/how", how, Ending.class);
        var itsDay = violations.parsed("/on", on, "not-a-date", EffectiveDate::of);
        var itsReason = violations.text("/reason", reason);
        violations.throwIfAny();
        return new EndMemorandum(memorandum, itsEnding.orElseThrow(), itsDay.orElseThrow(), itsReason, today);
    }
}
