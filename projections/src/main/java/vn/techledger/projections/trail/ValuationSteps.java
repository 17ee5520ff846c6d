package vn.techledger.projections.trail;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.valuation.Act;
import vn.techledger.ledger.valuation.Subject;
import vn.techledger.ledger.valuation.event.ActRetracted;
import vn.techledger.ledger.valuation.event.ActRetractionProposed;
import vn.techledger.ledger.valuation.event.AssessmentRecorded;
import vn.techledger.ledger.valuation.event.InspectionRecorded;
import vn.techledger.ledger.valuation.event.ValuationEvent;
import vn.techledger.ledger.valuation.event.ValuationRecorded;
import vn.techledger.projections.trail.DealTrail.Correction;
import vn.techledger.projections.trail.DealTrail.Part;
import vn.techledger.projections.trail.DealTrail.Step;

/** Assessments, valuations and inspections of what a contract transfers; those of technologies belong to no deal. */
final class ValuationSteps {

    private ValuationSteps() {}

    static Optional<Step> of(RecordedEvent event, ValuationEvent fact) {
        return switch (fact) {
            case AssessmentRecorded e -> step(event, fact, e.deal(), e.act().subject(), true, null, e.act());
            case ValuationRecorded e -> step(event, fact, e.deal(), e.act().subject(), true, null, e.act());
            case InspectionRecorded e -> step(event, fact, e.deal(), e.act().subject(), true, null, e.act());
            case ActRetractionProposed e -> {
                var change = new Correction(e.correction(), e.target(), e.reason(), e.proposedBy(), null);
                yield step(event, fact, e.deal(), e.subject(), false, change, null);
            }
            case ActRetracted e -> {
                var change = new Correction(e.correction(), e.target(), null, e.proposedBy(), e.approvedBy());
                yield step(event, fact, e.deal(), e.subject(), true, change, null);
            }
        };
    }

    private static Optional<Step> step(
            RecordedEvent event,
            ValuationEvent fact,
            @Nullable DealId deal,
            Subject subject,
            boolean takesEffect,
            @Nullable Correction change,
            @Nullable Act said) {
        if (deal == null) {
            return Optional.empty();
        }
        var about = fact.valuation().toString();
        var part = new Part(deal, subject.contract(), null, null, null, subject.technology(), about, null);
        var json = said == null ? null : EventJson.mapper().writeValueAsString(said);
        return Optional.of(new Step(event, part, takesEffect, change, null, json));
    }
}
