package vn.techledger.ledger.indicator.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.indicator.IndicatorDefinition;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

/** A proposed definition of an indicator was adopted by another person than the proposer; targets and publications count by it. */
@Event(namespace = "techledger.indicator", name = "IndicatorDefinitionAdopted", version = "1")
public record IndicatorDefinitionAdopted(
        ProposalId proposal, IndicatorDefinition definition, PersonId proposedBy, PersonId approvedBy)
        implements IndicatorEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.proposal(proposal), Tags.indicator(definition.code()));
    }
}
