package vn.techledger.ledger.contract.event;

import java.util.List;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.ChangeKind;
import vn.techledger.ledger.contract.RetractionScope;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.PersonId;

/**
 * Somebody says that a contract, or the last change of it, was recorded in error. Nothing changes until another person
 * approves.
 *
 * @param target position of the fact in force that it builds on
 * @param reference the number that the contract would have again, or null where it would have none
 */
@Event(namespace = "techledger.contract", name = "RetractionProposed", version = "1")
public record RetractionProposed(
        CorrectionId correction,
        ContractId contract,
        DealId deal,
        long target,
        RetractionScope scope,
        @Nullable String reference,
        String reason,
        List<Evidence> evidence,
        PersonId proposedBy)
        implements ChangeProposed {

    public RetractionProposed {
        evidence = List.copyOf(evidence);
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.RETRACTION;
    }

    @Override
    public @Nullable String givenReference() {
        return reference;
    }
}
