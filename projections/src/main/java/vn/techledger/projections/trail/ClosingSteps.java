package vn.techledger.projections.trail;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.closing.FigurePeriod;
import vn.techledger.ledger.closing.event.EnteredLate;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.LateEntryId;
import vn.techledger.ledger.shared.PaymentId;
import vn.techledger.projections.trail.DealTrail.Part;
import vn.techledger.projections.trail.DealTrail.Step;

/** That something of a deal was entered into a closed period. It changes nothing by itself: the recording follows it. */
final class ClosingSteps {

    private ClosingSteps() {}

    static Step of(RecordedEvent event, EnteredLate fact) {
        var said = new Late(fact.lateEntry(), fact.periods(), fact.payment());
        return new Step(
                event,
                Part.of(fact.deal(), fact.contract()),
                false,
                null,
                null,
                EventJson.mapper().writeValueAsString(said));
    }

    private record Late(
            LateEntryId lateEntry,
            List<FigurePeriod> periods,
            @Nullable PaymentId payment) {}
}
