package vn.techledger.ledger.contract.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.Amounts;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.Tags;

/**
 * A contract ended before it was performed whole. The unperformed part leaves the figures at that date, at the rate at
 * which it came in: history is never valued again.
 *
 * @param target position of the fact that was in force before it
 * @param number of the paper that ends it, or null
 * @param date when the contract ended
 * @param unperformed what was agreed and will not be performed, as declared
 */
@Event(namespace = "techledger.contract", name = "ContractTerminated", version = "1")
public record ContractTerminated(
        CorrectionId correction,
        ContractId contract,
        DealId deal,
        long target,
        @Nullable String number,
        EffectiveDate date,
        Amounts unperformed,
        PersonId proposedBy,
        PersonId approvedBy)
        implements ContractChange {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.contract(contract), Tags.deal(deal), Tags.correction(correction));
    }
}
