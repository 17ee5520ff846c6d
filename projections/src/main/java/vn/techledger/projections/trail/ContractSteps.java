package vn.techledger.projections.trail;

import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.Change;
import vn.techledger.ledger.contract.event.AmendmentProposed;
import vn.techledger.ledger.contract.event.ChangeProposed;
import vn.techledger.ledger.contract.event.ContractAmended;
import vn.techledger.ledger.contract.event.ContractChange;
import vn.techledger.ledger.contract.event.ContractCorrected;
import vn.techledger.ledger.contract.event.ContractEvent;
import vn.techledger.ledger.contract.event.ContractInvalidated;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.contract.event.ContractTerminated;
import vn.techledger.ledger.contract.event.CorrectionProposed;
import vn.techledger.ledger.contract.event.EntryRetracted;
import vn.techledger.ledger.contract.event.InvalidityProposed;
import vn.techledger.ledger.contract.event.ProposalDropped;
import vn.techledger.ledger.contract.event.RateDeterminationProposed;
import vn.techledger.ledger.contract.event.RateDetermined;
import vn.techledger.ledger.contract.event.RetractionProposed;
import vn.techledger.ledger.contract.event.TerminationProposed;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.reference.FrozenRate;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.projections.trail.DealTrail.Correction;
import vn.techledger.projections.trail.DealTrail.Part;
import vn.techledger.projections.trail.DealTrail.Step;

/** Facts about contracts as steps of a deal. */
final class ContractSteps {

    private ContractSteps() {}

    static Step of(RecordedEvent event, ContractEvent fact) {
        return switch (fact) {
            case ContractRecorded e ->
                new Step(event, Part.of(e.deal(), e.contract()), true, null, e.source(), json(e.terms()));
            case ChangeProposed e -> {
                var change = new Correction(e.correction(), e.target(), e.reason(), e.proposedBy(), null);
                yield new Step(event, Part.of(e.deal(), e.contract()), false, change, null, proposed(e));
            }
            case ContractChange e -> {
                var change = new Correction(e.correction(), e.target(), null, e.proposedBy(), e.approvedBy());
                yield new Step(event, Part.of(e.deal(), e.contract()), true, change, null, effected(e));
            }
            case ProposalDropped e -> {
                var change = new Correction(e.correction(), null, e.reason(), e.proposedBy(), null);
                yield new Step(event, Part.of(e.deal(), e.contract()), false, change, null, null);
            }
        };
    }

    /** Terms as they are; what ends a contract, as one proposes it. */
    private static String proposed(ChangeProposed fact) {
        return switch (fact) {
            case CorrectionProposed e -> json(e.terms());
            case AmendmentProposed e -> json(e.terms());
            case TerminationProposed e -> json(new Change.Termination(e.number(), e.date(), e.unperformed()));
            case InvalidityProposed e -> json(new Change.Invalidity(e.authority(), e.number(), e.decided()));
            case RetractionProposed e -> json(new Change.Retraction(e.scope()));
            case RateDeterminationProposed e -> json(new Change.RateDetermination(e.entry(), e.rate()));
        };
    }

    private static @Nullable String effected(ContractChange fact) {
        return switch (fact) {
            case ContractCorrected e -> json(e.terms());
            case ContractAmended e -> json(e.terms());
            case ContractTerminated e -> json(new Change.Termination(e.number(), e.date(), e.unperformed()));
            case ContractInvalidated e -> json(new Change.Invalidity(e.authority(), e.number(), e.decided()));
            case EntryRetracted e -> json(new Change.Retraction(e.scope()));
            case RateDetermined e -> json(new Valued(e.entry(), e.frozen()));
        };
    }

    /** The rate that values an entry from then on. */
    private record Valued(@Nullable Integer entry, FrozenRate frozen) {}

    private static String json(Object said) {
        return EventJson.mapper().writeValueAsString(said);
    }
}
