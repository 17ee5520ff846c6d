package vn.techledger.projections.valuation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.ValuationId;
import vn.techledger.ledger.valuation.Act;
import vn.techledger.ledger.valuation.Assessment;
import vn.techledger.ledger.valuation.Inspection;
import vn.techledger.ledger.valuation.Valuation;

/**
 * An assessment, a valuation or an inspection.
 *
 * @param act as JSON
 * @param retracted position of the fact by which it counts as recorded in error, or null
 */
public record RegisteredAct(
        ValuationId valuation,
        ActKind kind,
        String act,
        long recorded,
        Instant recordedAt,
        @Nullable String recordedBy,
        @Nullable Long retracted) {

    /** The act, read from its JSON. */
    public Act readAct() {
        var type = switch (kind) {
            case ASSESSMENT -> Assessment.class;
            case VALUATION -> Valuation.class;
            case INSPECTION -> Inspection.class;
        };
        return EventJson.mapper().readValue(act, type);
    }
}
