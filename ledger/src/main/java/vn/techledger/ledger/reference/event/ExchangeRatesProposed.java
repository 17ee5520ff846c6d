package vn.techledger.ledger.reference.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

/**
 * A table of exchange rates was proposed; its rates follow in the same append, one event each.
 *
 * @param source who published them
 * @param policy version of the rule by which these rates are the ones to value deals with, {@code central-rate/1}
 * @param citation the text that the rule follows, or the decision that sets it
 * @param entries how many rates follow
 */
@Event(namespace = "techledger.reference", name = "ExchangeRatesProposed", version = "1")
public record ExchangeRatesProposed(
        ProposalId proposal, String source, String policy, String citation, int entries, PersonId proposedBy)
        implements ExchangeRateEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.proposal(proposal));
    }
}
