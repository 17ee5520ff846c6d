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
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.Tags;

/**
 * The parties amended a contract: from the amendment's signing on it says {@code terms}. What that changes belongs to
 * the amendment's own period.
 *
 * @param target position of the fact that was in force before it
 * @param number the amendment's own, or null where it has none
 * @param signed when the amendment was signed
 * @param frozen the rate of that day, or null where none was adopted, or none is needed
 * @param replacedReference the contract's number before, which is free again unless it stayed
 */
@Event(namespace = "techledger.contract", name = "ContractAmended", version = "1")
public record ContractAmended(
        CorrectionId correction,
        ContractId contract,
        DealId deal,
        long target,
        @Nullable String number,
        EffectiveDate signed,
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
        if (terms.reference() != null) {
            tags.add(Tags.reference(terms.reference()));
        }
        if (replacedReference != null) {
            tags.add(Tags.reference(replacedReference));
        }
        return tags;
    }
}
