package vn.techledger.projections.trail;

import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.memorandum.Ending;
import vn.techledger.ledger.memorandum.event.MemorandumCorrected;
import vn.techledger.ledger.memorandum.event.MemorandumCorrectionProposed;
import vn.techledger.ledger.memorandum.event.MemorandumEnded;
import vn.techledger.ledger.memorandum.event.MemorandumEvent;
import vn.techledger.ledger.memorandum.event.MemorandumRecorded;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.projections.trail.DealTrail.Correction;
import vn.techledger.projections.trail.DealTrail.Part;
import vn.techledger.projections.trail.DealTrail.Step;

/** Facts about the memorandum that began a deal. */
final class MemorandumSteps {

    private MemorandumSteps() {}

    private record End(Ending how, EffectiveDate on, String reason) {}

    static Step of(RecordedEvent event, MemorandumEvent fact) {
        return switch (fact) {
            case MemorandumRecorded e -> step(event, e, true, null, e.terms());
            case MemorandumEnded e -> step(event, e, true, null, new End(e.how(), e.on(), e.reason()));
            case MemorandumCorrectionProposed e -> {
                var change = new Correction(e.correction(), e.target(), e.reason(), e.proposedBy(), null);
                yield step(event, e, false, change, e.terms());
            }
            case MemorandumCorrected e -> {
                var change = new Correction(e.correction(), e.target(), null, e.proposedBy(), e.approvedBy());
                yield step(event, e, true, change, e.terms());
            }
        };
    }

    private static Step step(
            RecordedEvent event, MemorandumEvent fact, boolean takesEffect, @Nullable Correction change, Object said) {
        var id = fact.memorandum().toString();
        var part = new Part(fact.deal(), null, fact.memorandum(), null, null, null, id, id);
        return new Step(
                event, part, takesEffect, change, null, EventJson.mapper().writeValueAsString(said));
    }
}
