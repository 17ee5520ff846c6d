package vn.techledger.ledger.registration.repayincentives;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.registration.Dates;
import vn.techledger.ledger.registration.RegistrationFacts;
import vn.techledger.ledger.registration.event.IncentivesRepaid;
import vn.techledger.ledger.registration.event.PaperRevoked;
import vn.techledger.ledger.registration.event.RegistrationCorrected;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Rejected;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.PAPER_NOT_REVOKED;

/** What RepayIncentives must know: the revocation. Pure. */
@EventSourcedEntity
record RepayIncentivesState(RegistrationFacts facts) {

    @EntityCreator
    RepayIncentivesState() {
        this(RegistrationFacts.NONE);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(RepayIncentives.Boundary of, MessageTypeResolver types) {
        return Boundaries.of(types, Tags.paper(of.paper()), PaperRevoked.class, RegistrationCorrected.class);
    }

    List<LedgerEvent> decide(RepayIncentives c) {
        var revoked = facts.revocationOf(c.paper())
                .filter(revocation -> revocation.contract().equals(c.contract()))
                .orElseThrow(() -> Rejected.about(PAPER_NOT_REVOKED, "/paper", c.paper()));
        Dates.check("/repaid", c.repaid(), revoked.noticed(), c.today());
        return List.of(new IncentivesRepaid(c.paper(), c.contract(), revoked.deal(), c.amount(), c.repaid(), c.last()));
    }

    @EventSourcingHandler
    RepayIncentivesState on(PaperRevoked event, RecordedEvent at) {
        return new RepayIncentivesState(facts.on(event, at.position()));
    }

    @EventSourcingHandler
    RepayIncentivesState on(RegistrationCorrected event, RecordedEvent at) {
        return new RepayIncentivesState(facts.on(event, at.position()));
    }
}
