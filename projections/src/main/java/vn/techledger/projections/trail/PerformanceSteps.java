package vn.techledger.projections.trail;

import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.performance.Performed;
import vn.techledger.ledger.performance.event.ContractCompleted;
import vn.techledger.ledger.performance.event.CreditNoteRecorded;
import vn.techledger.ledger.performance.event.PaymentRateDetermined;
import vn.techledger.ledger.performance.event.PaymentRateProposed;
import vn.techledger.ledger.performance.event.PaymentRecorded;
import vn.techledger.ledger.performance.event.PerformanceCorrected;
import vn.techledger.ledger.performance.event.PerformanceCorrectionProposed;
import vn.techledger.ledger.performance.event.PerformanceEvent;
import vn.techledger.ledger.performance.event.PerformanceRecordedInError;
import vn.techledger.ledger.performance.event.RefundRecorded;
import vn.techledger.ledger.performance.event.TransferRecorded;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.SourceRow;
import vn.techledger.projections.trail.DealTrail.Correction;
import vn.techledger.projections.trail.DealTrail.Part;
import vn.techledger.projections.trail.DealTrail.Step;

/** Facts about performance as steps of a deal. */
final class PerformanceSteps {

    private PerformanceSteps() {}

    static Step of(RecordedEvent event, PerformanceEvent fact) {
        return switch (fact) {
            case TransferRecorded e -> recording(event, e, Performed.of(e.terms()), null);
            case PaymentRecorded e -> recording(event, e, Performed.of(e.terms()), e.source());
            case CreditNoteRecorded e -> recording(event, e, Performed.of(e.terms()), e.source());
            case RefundRecorded e -> recording(event, e, Performed.of(e.terms()), e.source());
            case ContractCompleted e -> recording(event, e, Performed.of(e.terms()), null);
            case PerformanceCorrectionProposed e -> {
                var change = new Correction(e.correction(), e.target(), e.reason(), e.proposedBy(), null);
                yield correction(event, e, false, change, e.replacement());
            }
            case PerformanceCorrected e -> {
                var change = new Correction(e.correction(), e.target(), null, e.proposedBy(), e.approvedBy());
                yield correction(event, e, true, change, e.replacement());
            }
            case PerformanceRecordedInError e -> {
                var change = new Correction(e.correction(), e.target(), null, e.proposedBy(), e.approvedBy());
                yield correction(event, e, true, change, null);
            }
            case PaymentRateProposed e -> {
                var change = new Correction(e.correction(), e.target(), e.reason(), e.proposedBy(), null);
                yield new Step(event, Part.of(e.deal(), e.contract()), false, change, null, json(e.rate()));
            }
            case PaymentRateDetermined e -> {
                var change = new Correction(e.correction(), e.target(), null, e.proposedBy(), e.approvedBy());
                yield new Step(event, Part.of(e.deal(), e.contract()), true, change, null, json(e.frozen()));
            }
        };
    }

    private static Step recording(RecordedEvent event, PerformanceEvent fact, Performed said, @Nullable SourceRow row) {
        return new Step(event, Part.of(fact.deal(), fact.contract()), true, null, row, json(said));
    }

    private static Step correction(
            RecordedEvent event,
            PerformanceEvent fact,
            boolean takesEffect,
            Correction change,
            @Nullable Performed said) {
        return new Step(
                event,
                Part.of(fact.deal(), fact.contract()),
                takesEffect,
                change,
                null,
                said == null ? null : json(said));
    }

    private static String json(Object said) {
        return EventJson.mapper().writeValueAsString(said);
    }
}
