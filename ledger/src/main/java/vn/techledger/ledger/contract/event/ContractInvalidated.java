package vn.techledger.ledger.contract.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.Tags;

/**
 * A court or authority declared a contract invalid. It had no effect from its making on, so that it leaves the figures
 * of its own periods, not those of the decision.
 *
 * @param target position of the fact that was in force before it
 * @param authority the court or authority that decided
 * @param number of the decision, or null where unknown
 * @param decided when
 */
@Event(namespace = "techledger.contract", name = "ContractInvalidated", version = "1")
public record ContractInvalidated(
        CorrectionId correction,
        ContractId contract,
        DealId deal,
        long target,
        String authority,
        @Nullable String number,
        EffectiveDate decided,
        PersonId proposedBy,
        PersonId approvedBy)
        implements ContractChange {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.contract(contract), Tags.deal(deal), Tags.correction(correction));
    }
}
