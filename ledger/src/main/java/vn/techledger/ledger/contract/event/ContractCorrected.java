package vn.techledger.ledger.contract.event;

import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.reference.FrozenRate;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.Tags;

/**
 * A correction took effect: from here on one entry of the contract reads as {@code terms}. It belongs to the period of
 * that entry, not to the day of the correction.
 *
 * @param target position of the fact that was in force before it
 * @param entry which entry it rewrites: null for the one in force, 0 for the recording, n for the n-th amendment
 * @param frozen the rate of the day on which the entry was signed, or null where none was adopted, or none is needed
 * @param replacedReference the contract's number before, which is free again unless it stayed
 */
@Event(namespace = "techledger.contract", name = "ContractCorrected", version = "2")
public record ContractCorrected(
        CorrectionId correction,
        ContractId contract,
        DealId deal,
        long target,
        @Nullable Integer entry,
        ContractTerms terms,
        @Nullable FrozenRate frozen,
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
        terms.parties().forEach(party -> tags.add(Tags.party(party)));
        // the number of an entry that is not in force is nobody's
        if (terms.reference() != null && entry == null) {
            tags.add(Tags.reference(terms.reference()));
        }
        if (replacedReference != null) {
            tags.add(Tags.reference(replacedReference));
        }
        return tags;
    }
}
