package vn.techledger.ledger.contract.event;

import java.util.List;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.ChangeKind;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.Tags;

/** Somebody proposes to change a contract's entry. Nothing changes until another person approves. */
public sealed interface ChangeProposed extends ContractEvent
        permits CorrectionProposed,
                AmendmentProposed,
                TerminationProposed,
                InvalidityProposed,
                RetractionProposed,
                RateDeterminationProposed {

    CorrectionId correction();

    ChangeKind kind();

    /** Position of the fact in force that it builds on. */
    long target();

    String reason();

    List<Evidence> evidence();

    PersonId proposedBy();

    /** The number that it gives the contract, which no other may have; null where it gives none. */
    @Nullable
    String givenReference();

    @Override
    default Set<Tag> tags() {
        return Set.of(Tags.contract(contract()), Tags.deal(deal()), Tags.correction(correction()));
    }
}
