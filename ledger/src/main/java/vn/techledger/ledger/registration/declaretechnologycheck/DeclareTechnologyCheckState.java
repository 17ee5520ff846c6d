package vn.techledger.ledger.registration.declaretechnologycheck;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.registration.Dates;
import vn.techledger.ledger.registration.RegistrationFacts;
import vn.techledger.ledger.registration.event.RegistrationCorrected;
import vn.techledger.ledger.registration.event.TechnologyCheckDeclared;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.CONTRACT_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.TECHNOLOGY_PROHIBITED;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What DeclareTechnologyCheck must know: the contract, and earlier checks. Pure. */
@EventSourcedEntity
record DeclareTechnologyCheckState(@Nullable DealId deal, RegistrationFacts facts) {

    @EntityCreator
    DeclareTechnologyCheckState() {
        this(null, RegistrationFacts.NONE);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(DeclareTechnologyCheck.Boundary of, MessageTypeResolver types) {
        return Boundaries.of(
                types,
                Tags.contract(of.contract()),
                ContractRecorded.class,
                TechnologyCheckDeclared.class,
                RegistrationCorrected.class);
    }

    List<LedgerEvent> decide(DeclareTechnologyCheck c) {
        unless(deal != null, CONTRACT_UNKNOWN, "/contract", c.contract());
        unless(!facts.isProhibited(), TECHNOLOGY_PROHIBITED, "/contract", c.contract());
        Dates.check("/checked", c.check().checked(), null, c.today());
        return List.of(new TechnologyCheckDeclared(c.contract(), deal, c.check(), c.declaredBy()));
    }

    @EventSourcingHandler
    DeclareTechnologyCheckState on(ContractRecorded event) {
        return new DeclareTechnologyCheckState(event.deal(), facts);
    }

    @EventSourcingHandler
    DeclareTechnologyCheckState on(TechnologyCheckDeclared event, RecordedEvent at) {
        return new DeclareTechnologyCheckState(deal, facts.on(event, at.position()));
    }

    @EventSourcingHandler
    DeclareTechnologyCheckState on(RegistrationCorrected event, RecordedEvent at) {
        return new DeclareTechnologyCheckState(deal, facts.on(event, at.position()));
    }
}
