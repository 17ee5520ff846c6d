package vn.techledger.ledger.contract.event;

import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.Tags;

/**
 * A correction took effect: from here on the contract reads as {@code terms}. It belongs to the period of the contract,
 * not to the day of the correction.
 *
 * @param target position of the fact that it replaces
 * @param replacedReference the contract's number before, which is free again unless it stayed
 */
@Event(namespace = "techledger.contract", name = "ContractCorrected", version = "1")
public record ContractCorrected(
        CorrectionId correction,
        ContractId contract,
        DealId deal,
        long target,
        ContractTerms terms,
        @Nullable String replacedReference,
        PersonId proposedBy,
        PersonId approvedBy)
        implements ContractEvent {

    @Override
    public Set<Tag> tags() {
        var tags = new LinkedHashSet<Tag>();
        tags.add(Tags.contract(contract));
        tags.add(Tags.deal(deal));
        tags.add(Tags.correction(correction));
        terms.parties().forEach(party -> tags.add(Tags.party(party)));
        if (terms.reference() != null) {
            tags.add(Tags.reference(terms.reference()));
        }
        if (replacedReference != null) {
            tags.add(Tags.reference(replacedReference));
        }
        return tags;
    }
}
