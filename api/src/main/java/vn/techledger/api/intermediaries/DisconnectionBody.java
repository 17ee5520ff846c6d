package vn.techledger.api.intermediaries;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.request.Violations;
import vn.techledger.ledger.intermediary.disconnectintermediary.DisconnectIntermediary;
import vn.techledger.ledger.shared.ConnectionId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PartyId;

/** Body of {@code POST /api/v1/intermediaries/{id}/connections/{connection}/end}. */
@Schema(example = """
                {"until": "2031-12-31", "reason": "Mạng lưới giải thể"}""")
record DisconnectionBody(
        @Schema(description = "YYYY, YYYY-MM or YYYY-MM-DD; null where unknown") @Nullable
        String until,

        @Schema(description = "Why it ended") @Nullable String reason) {

    DisconnectIntermediary toCommand(ConnectionId connection, PartyId party, LocalDate today) {
        var violations = new Violations();
        var when = violations.optionallyParsed("/until", until, "not-a-date", EffectiveDate::of);
        var itsReason = violations.text("/reason", reason);
        violations.throwIfAny();
        return new DisconnectIntermediary(connection, party, when.orElse(null), itsReason, today);
    }
}
