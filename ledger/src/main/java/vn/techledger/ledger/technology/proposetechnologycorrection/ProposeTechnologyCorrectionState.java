package vn.techledger.ledger.technology.proposetechnologycorrection;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.reference.event.CodeListAdopted;
import vn.techledger.ledger.reference.event.CodeListEntryProposed;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Standing;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.ledger.technology.TechnologyDescription;
import vn.techledger.ledger.technology.TechnologyGrounds;
import vn.techledger.ledger.technology.event.TechnologyCorrected;
import vn.techledger.ledger.technology.event.TechnologyCorrectionProposed;
import vn.techledger.ledger.technology.event.TechnologyRegistered;

import static vn.techledger.ledger.shared.Reason.TECHNOLOGY_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What ProposeTechnologyCorrection must know: the technology as it stands, and what the new text rests on. Pure. */
@EventSourcedEntity
record ProposeTechnologyCorrectionState(
        TechnologyGrounds grounds, @Nullable Standing<TechnologyDescription> inForce) {

    @EntityCreator
    ProposeTechnologyCorrectionState() {
        this(TechnologyGrounds.NONE, null);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ProposeTechnologyCorrection.Boundary of, MessageTypeResolver types) {
        var criteria = new ArrayList<>(TechnologyGrounds.boundary(of.description(), types));
        criteria.add(Boundaries.of(
                types, Tags.technology(of.technology()), TechnologyRegistered.class, TechnologyCorrected.class));
        return EventCriteria.either(criteria);
    }

    List<LedgerEvent> decide(ProposeTechnologyCorrection command) {
        unless(inForce != null, TECHNOLOGY_UNKNOWN, "/technology", command.technology());
        inForce.checkProposal(command.target(), command.description());
        grounds.check(command.description());
        return List.of(new TechnologyCorrectionProposed(
                command.correction(),
                command.technology(),
                command.target(),
                command.description(),
                command.reason(),
                command.evidence(),
                command.proposedBy()));
    }

    private ProposeTechnologyCorrectionState with(TechnologyGrounds changed) {
        return new ProposeTechnologyCorrectionState(changed, inForce);
    }

    @EventSourcingHandler
    ProposeTechnologyCorrectionState on(TechnologyRegistered event, RecordedEvent at) {
        return new ProposeTechnologyCorrectionState(grounds, new Standing<>(at.position(), event.description()));
    }

    @EventSourcingHandler
    ProposeTechnologyCorrectionState on(TechnologyCorrected event, RecordedEvent at) {
        return new ProposeTechnologyCorrectionState(grounds, new Standing<>(at.position(), event.description()));
    }

    @EventSourcingHandler
    ProposeTechnologyCorrectionState on(PartyEnrolled event) {
        return with(grounds.on(event));
    }

    @EventSourcingHandler
    ProposeTechnologyCorrectionState on(CodeListAdopted event) {
        return with(grounds.on(event));
    }

    @EventSourcingHandler
    ProposeTechnologyCorrectionState on(CodeListEntryProposed event) {
        return with(grounds.on(event));
    }
}
