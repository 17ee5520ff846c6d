package vn.techledger.ledger.contract.event;

import java.util.List;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.ChangeKind;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.PersonId;

/**
 * Somebody says that the ledger recorded a contract wrongly. Nothing changes until another person approves.
 *
 * @param target position of the fact in force that it would replace
 * @param entry which entry was wrong: null for the one in force, 0 for the recording, n for the n-th amendment
 * @param terms what the entry should have said, whole
 */
@Event(namespace = "techledger.contract", name = "CorrectionProposed", version = "2")
public record CorrectionProposed(
        CorrectionId correction,
        ContractId contract,
        DealId deal,
        long target,
        @Nullable Integer entry,
        ContractTerms terms,
        String reason,
        List<Evidence> evidence,
        PersonId proposedBy)
        implements ChangeProposed {

    public CorrectionProposed {
        evidence = List.copyOf(evidence);
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.CORRECTION;
    }

    @Override
    public @Nullable String givenReference() {
        return entry == null ? terms.reference() : null;
    }
}
