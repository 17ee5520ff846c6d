package vn.techledger.ledger.contract.event;

import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.RetractionScope;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.Tags;

/**
 * A contract, or the last change of it, had been recorded in error. What it added to the figures leaves them where it
 * was added.
 *
 * @param target position of the fact that was in force before it
 * @param reference the contract's number after it, or null where it has none
 * @param replacedReference the contract's number before, which is free again unless it stayed
 */
@Event(namespace = "techledger.contract", name = "EntryRetracted", version = "1")
public record EntryRetracted(
        CorrectionId correction,
        ContractId contract,
        DealId deal,
        long target,
        RetractionScope scope,
        @Nullable String reference,
        @Nullable String replacedReference,
        PersonId proposedBy,
        PersonId approvedBy)
        implements ContractChange {

    @Override
    public Set<Tag> tags() {
        var tags = new LinkedHashSet<Tag>();
        tags.add(Tags.contract(contract));
        tags.add(Tags.deal(deal));
        tags.add(Tags.correction(correction));
        if (reference != null) {
            tags.add(Tags.reference(reference));
        }
        if (replacedReference != null) {
            tags.add(Tags.reference(replacedReference));
        }
        return tags;
    }
}
