package vn.techledger.ledger.contract;

import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.event.AmendmentProposed;
import vn.techledger.ledger.contract.event.ChangeProposed;
import vn.techledger.ledger.contract.event.ContractAmended;
import vn.techledger.ledger.contract.event.ContractChange;
import vn.techledger.ledger.contract.event.ContractCorrected;
import vn.techledger.ledger.contract.event.ContractInvalidated;
import vn.techledger.ledger.contract.event.ContractTerminated;
import vn.techledger.ledger.contract.event.CorrectionProposed;
import vn.techledger.ledger.contract.event.EntryRetracted;
import vn.techledger.ledger.contract.event.InvalidityProposed;
import vn.techledger.ledger.contract.event.ProposalDropped;
import vn.techledger.ledger.contract.event.RateDeterminationProposed;
import vn.techledger.ledger.contract.event.RateDetermined;
import vn.techledger.ledger.contract.event.RetractionProposed;
import vn.techledger.ledger.contract.event.TerminationProposed;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.CORRECTION_ALREADY_APPROVED;
import static vn.techledger.ledger.shared.Reason.CORRECTION_ALREADY_DROPPED;
import static vn.techledger.ledger.shared.Reason.CORRECTION_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/** A proposed change of a contract, as far as a decision has read of it. Pure. */
public record Proposal(CorrectionId correction, @Nullable ChangeProposed proposed, boolean approved, boolean dropped) {

    public static Proposal of(CorrectionId correction) {
        return new Proposal(correction, null, false, false);
    }

    /** The facts that say what became of it. */
    public static EventCriteria boundary(CorrectionId correction, MessageTypeResolver types) {
        return Boundaries.of(
                types,
                Tags.correction(correction),
                CorrectionProposed.class,
                AmendmentProposed.class,
                TerminationProposed.class,
                InvalidityProposed.class,
                RetractionProposed.class,
                RateDeterminationProposed.class,
                ProposalDropped.class,
                ContractCorrected.class,
                ContractAmended.class,
                ContractTerminated.class,
                ContractInvalidated.class,
                EntryRetracted.class,
                RateDetermined.class);
    }

    /** What was proposed, where it still waits; refuses what is not there, not of that kind, or done with. */
    public ChangeProposed open(ContractId contract, ChangeKind kind) {
        unless(
                proposed != null && proposed.contract().equals(contract) && proposed.kind() == kind,
                CORRECTION_UNKNOWN,
                "/correction",
                correction);
        unless(!approved, CORRECTION_ALREADY_APPROVED, "/correction", correction);
        unless(!dropped, CORRECTION_ALREADY_DROPPED, "/correction", correction);
        return proposed;
    }

    public Proposal on(ChangeProposed event) {
        return event.correction().equals(correction) ? new Proposal(correction, event, approved, dropped) : this;
    }

    public Proposal on(ContractChange event) {
        boolean thisOne = approved || event.correction().equals(correction);
        return new Proposal(correction, proposed, thisOne, dropped);
    }

    public Proposal on(ProposalDropped event) {
        boolean thisOne = dropped || event.correction().equals(correction);
        return new Proposal(correction, proposed, approved, thisOne);
    }
}
