package vn.techledger.ledger.contract.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.reference.FrozenRate;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.Tags;

/**
 * Two persons determined the rate that values an entry of a contract in VND, which none did before. The value belongs to
 * the period of the entry, not to the day of the determination.
 *
 * @param target position of the fact that was in force before it
 * @param entry which entry it values: null for the one in force, 0 for the recording, n for the n-th amendment
 */
@Event(namespace = "techledger.contract", name = "RateDetermined", version = "1")
public record RateDetermined(
        CorrectionId correction,
        ContractId contract,
        DealId deal,
        long target,
        @Nullable Integer entry,
        FrozenRate frozen,
        PersonId proposedBy,
        PersonId approvedBy)
        implements ContractChange {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.contract(contract), Tags.deal(deal), Tags.correction(correction));
    }
}
