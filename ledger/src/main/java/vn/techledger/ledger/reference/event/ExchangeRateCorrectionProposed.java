package vn.techledger.ledger.reference.event;

import java.time.LocalDate;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

/**
 * Somebody says that a rate was adopted wrongly. Nothing changes until another person approves.
 *
 * @param target position of the fact in force that it would replace
 * @param rate what it should have been: VND for one unit of the currency
 * @param source who published the right one
 */
@Event(namespace = "techledger.reference", name = "ExchangeRateCorrectionProposed", version = "1")
public record ExchangeRateCorrectionProposed(
        ProposalId proposal,
        String currency,
        LocalDate day,
        long target,
        String rate,
        String source,
        String reason,
        PersonId proposedBy)
        implements ExchangeRateEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.proposal(proposal), Tags.rate(currency, day));
    }
}
