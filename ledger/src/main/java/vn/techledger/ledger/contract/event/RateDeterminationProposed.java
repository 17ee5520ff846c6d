package vn.techledger.ledger.contract.event;

import java.util.List;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.ChangeKind;
import vn.techledger.ledger.reference.ProposedRate;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.PersonId;

/**
 * Somebody says which rate values an entry of a contract in which none is frozen. Nothing changes until another person
 * approves.
 *
 * @param target position of the fact in force that it builds on
 * @param entry which entry it values: null for the one in force, 0 for the recording, n for the n-th amendment
 */
@Event(namespace = "techledger.contract", name = "RateDeterminationProposed", version = "1")
public record RateDeterminationProposed(
        CorrectionId correction,
        ContractId contract,
        DealId deal,
        long target,
        @Nullable Integer entry,
        ProposedRate rate,
        String reason,
        List<Evidence> evidence,
        PersonId proposedBy)
        implements ChangeProposed {

    public RateDeterminationProposed {
        evidence = List.copyOf(evidence);
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.RATE_DETERMINATION;
    }

    @Override
    public @Nullable String givenReference() {
        return null;
    }
}
