package vn.techledger.ledger.valuation.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.ledger.shared.ValuationId;
import vn.techledger.ledger.valuation.Subject;

/**
 * An act counts as recorded in error: it should not stand in the ledger, and is compared with nothing any more.
 *
 * @param target position of the recording
 */
@Event(namespace = "techledger.valuation", name = "ActRetracted", version = "1")
public record ActRetracted(
        CorrectionId correction,
        ValuationId valuation,
        Subject subject,
        @Nullable DealId deal,
        long target,
        PersonId proposedBy,
        PersonId approvedBy)
        implements ValuationEvent {

    @Override
    public Set<Tag> tags() {
        var tags = ActTags.of(valuation, subject, deal);
        tags.add(Tags.correction(correction));
        return tags;
    }
}
