package vn.techledger.ledger.reference.event;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

/**
 * A rate of a proposed table was adopted by another person than the proposer. From here on, facts of that day are valued
 * with it as they are recorded; facts recorded before are not valued again.
 *
 * @param rate VND for one unit of the currency, plain decimal digits
 */
@Event(namespace = "techledger.reference", name = "ExchangeRateAdopted", version = "1")
public record ExchangeRateAdopted(
        ProposalId proposal,
        String currency,
        LocalDate day,
        String rate,
        String source,
        PersonId proposedBy,
        PersonId approvedBy)
        implements ExchangeRateEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.rate(currency, day), Tags.rates(currency, YearMonth.from(day)));
    }
}
