package vn.techledger.ledger.valuation.event;

import java.util.List;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.ledger.shared.ValuationId;
import vn.techledger.ledger.valuation.Subject;

/**
 * Somebody says that an act was recorded in error. Nothing changes until another person approves.
 *
 * @param target position of the recording
 */
@Event(namespace = "techledger.valuation", name = "ActRetractionProposed", version = "1")
public record ActRetractionProposed(
        CorrectionId correction,
        ValuationId valuation,
        Subject subject,
        @Nullable DealId deal,
        long target,
        String reason,
        List<Evidence> evidence,
        PersonId proposedBy)
        implements ValuationEvent {

    public ActRetractionProposed {
        evidence = List.copyOf(evidence);
    }

    @Override
    public Set<Tag> tags() {
        var tags = ActTags.of(valuation, subject, deal);
        tags.add(Tags.correction(correction));
        return tags;
    }
}
