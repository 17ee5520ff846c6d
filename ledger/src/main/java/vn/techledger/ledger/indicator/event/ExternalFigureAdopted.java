package vn.techledger.ledger.indicator.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.indicator.ExternalFigure;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.ProposalId;
import vn.techledger.ledger.shared.Tags;

/** A proposed figure from outside was adopted by another person than the proposer: it stands for its year, and nobody can compute it from deals. */
@Event(namespace = "techledger.indicator", name = "ExternalFigureAdopted", version = "1")
public record ExternalFigureAdopted(
        ProposalId proposal, ExternalFigure figure, PersonId proposedBy, PersonId approvedBy)
        implements IndicatorEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.proposal(proposal), Tags.externalFigure(figure.indicator(), figure.year()));
    }
}
