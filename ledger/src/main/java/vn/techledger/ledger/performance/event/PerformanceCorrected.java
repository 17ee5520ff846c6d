package vn.techledger.ledger.performance.event;

import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.performance.Performed;
import vn.techledger.ledger.reference.FrozenRate;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.PerformanceId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.Tags;

/**
 * A correction of a transfer, payment or completion took effect: from here on the entry reads as {@code replacement}. It
 * belongs to the period that the entry itself names, not to the day of the correction.
 *
 * @param target position of the fact that it replaces
 * @param frozen the rate that a payment is valued in VND with; null where none was adopted for its day
 */
@Event(namespace = "techledger.performance", name = "PerformanceCorrected", version = "1")
public record PerformanceCorrected(
        CorrectionId correction,
        PerformanceId entry,
        ContractId contract,
        DealId deal,
        long target,
        Performed replacement,
        @Nullable FrozenRate frozen,
        PersonId proposedBy,
        PersonId approvedBy)
        implements PerformanceEvent {

    @Override
    public Set<Tag> tags() {
        var tags = new LinkedHashSet<Tag>();
        tags.add(Tags.correction(correction));
        tags.add(Tags.performance(entry));
        tags.add(Tags.contract(contract));
        tags.add(Tags.deal(deal));
        replacement.parties().forEach(party -> tags.add(Tags.party(party)));
        return tags;
    }
}
