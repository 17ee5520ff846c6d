package vn.techledger.ledger.indicator.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.indicator.IndicatorDefinition;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

/**
 * A definition of an indicator was proposed.
 *
 * @param replaces position of the fact in force that it would replace, or null for the first
 */
@Event(namespace = "techledger.indicator", name = "IndicatorDefinitionProposed", version = "1")
public record IndicatorDefinitionProposed(
        ProposalId proposal,
        IndicatorDefinition definition,
        @Nullable Long replaces,
        PersonId proposedBy) implements IndicatorEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.proposal(proposal), Tags.indicator(definition.code()));
    }
}
