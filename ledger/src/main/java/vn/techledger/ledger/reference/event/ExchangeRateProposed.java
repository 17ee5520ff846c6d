package vn.techledger.ledger.reference.event;

import java.time.LocalDate;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

/**
 * One rate of a proposed table. It means something once the table is adopted.
 *
 * @param rate VND for one unit of the currency, plain decimal digits
 */
@Event(namespace = "techledger.reference", name = "ExchangeRateProposed", version = "1")
public record ExchangeRateProposed(ProposalId proposal, String currency, LocalDate day, String rate)
        implements ExchangeRateEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.proposal(proposal));
    }
}
