package vn.techledger.ledger.indicator.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.indicator.ExternalFigure;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

/**
 * A figure from outside was proposed, for a year before the ledger has its deals.
 *
 * @param replaces position of the fact in force that it would replace, or null for the first
 */
@Event(namespace = "techledger.indicator", name = "ExternalFigureProposed", version = "1")
public record ExternalFigureProposed(
        ProposalId proposal,
        ExternalFigure figure,
        @Nullable Long replaces,
        PersonId proposedBy) implements IndicatorEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.proposal(proposal), Tags.externalFigure(figure.indicator(), figure.year()));
    }
}
