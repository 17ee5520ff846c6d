package vn.techledger.ledger.contract.event;

import java.util.List;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.Tags;

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
        implements ContractEvent {

    public CorrectionProposed {
        evidence = List.copyOf(evidence);
    }

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.contract(contract), Tags.deal(deal), Tags.correction(correction));
    }
}
