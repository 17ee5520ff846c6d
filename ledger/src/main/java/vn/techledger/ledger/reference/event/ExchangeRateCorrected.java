package vn.techledger.ledger.reference.event;

import java.time.LocalDate;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

/**
 * A correction of a rate took effect. What is recorded from here on is valued with it; values that were frozen before
 * stay as they are.
 *
 * @param target position of the fact that it replaces
 * @param rate VND for one unit of the currency, plain decimal digits
 */
@Event(namespace = "techledger.reference", name = "ExchangeRateCorrected", version = "1")
public record ExchangeRateCorrected(
        ProposalId proposal,
        String currency,
        LocalDate day,
        long target,
        String rate,
        String source,
        PersonId proposedBy,
        PersonId approvedBy)
        implements ExchangeRateEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.proposal(proposal), Tags.rate(currency, day));
    }
}
