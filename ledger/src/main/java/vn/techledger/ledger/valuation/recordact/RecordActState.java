package vn.techledger.ledger.valuation.recordact;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.ledger.technology.event.TechnologyRegistered;
import vn.techledger.ledger.valuation.Assessment;
import vn.techledger.ledger.valuation.Inspection;
import vn.techledger.ledger.valuation.Valuation;
import vn.techledger.ledger.valuation.event.AssessmentRecorded;
import vn.techledger.ledger.valuation.event.InspectionRecorded;
import vn.techledger.ledger.valuation.event.ValuationRecorded;

import static vn.techledger.ledger.shared.Reason.CONTRACT_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.DATE_IN_THE_FUTURE;
import static vn.techledger.ledger.shared.Reason.PARTY_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.TECHNOLOGY_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What RecordAct must know: what the act is about, who carried it out, and whether it was said before. Pure. */
@EventSourcedEntity
record RecordActState(boolean technology, @Nullable DealId deal, boolean body, boolean recorded) {

    @EntityCreator
    RecordActState() {
        this(false, null, false, false);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(RecordAct.Boundary of, MessageTypeResolver types) {
        var criteria = new ArrayList<EventCriteria>();
        criteria.add(Boundaries.of(
                types,
                Tags.valuation(of.valuation()),
                AssessmentRecorded.class,
                ValuationRecorded.class,
                InspectionRecorded.class));
        if (of.subject().technology() != null) {
            criteria.add(Boundaries.of(types, Tags.technology(of.subject().technology()), TechnologyRegistered.class));
        }
        if (of.subject().contract() != null) {
            criteria.add(Boundaries.of(types, Tags.contract(of.subject().contract()), ContractRecorded.class));
        }
        if (of.body() != null) {
            criteria.add(Boundaries.of(types, Tags.party(of.body()), PartyEnrolled.class));
        }
        return EventCriteria.either(criteria);
    }

    List<LedgerEvent> decide(RecordAct command) {
        if (recorded) {
            return List.of();
        }
        var act = command.act();
        var subject = act.subject();
        unless(
                subject.technology() == null || technology,
                TECHNOLOGY_UNKNOWN,
                "/technology",
                String.valueOf(subject.technology()));
        unless(
                subject.contract() == null || deal != null,
                CONTRACT_UNKNOWN,
                "/contract",
                String.valueOf(subject.contract()));
        var conduct = act.conduct();
        unless(conduct.body() == null || body, PARTY_UNKNOWN, "/body", String.valueOf(conduct.body()));
        unless(!conduct.date().isWhollyAfter(command.today()), DATE_IN_THE_FUTURE, "/date", conduct.date());
        return List.of(
                switch (act) {
                    case Assessment assessment -> new AssessmentRecorded(command.valuation(), deal, assessment);
                    case Valuation valuation -> new ValuationRecorded(command.valuation(), deal, valuation);
                    case Inspection inspection -> new InspectionRecorded(command.valuation(), deal, inspection);
                });
    }

    private RecordActState saidBefore() {
        return new RecordActState(technology, deal, body, true);
    }

    @EventSourcingHandler
    RecordActState on(TechnologyRegistered event) {
        return new RecordActState(true, deal, body, recorded);
    }

    @EventSourcingHandler
    RecordActState on(ContractRecorded event) {
        return new RecordActState(technology, event.deal(), body, recorded);
    }

    @EventSourcingHandler
    RecordActState on(PartyEnrolled event) {
        return new RecordActState(technology, deal, true, recorded);
    }

    @EventSourcingHandler
    RecordActState on(AssessmentRecorded event) {
        return saidBefore();
    }

    @EventSourcingHandler
    RecordActState on(ValuationRecorded event) {
        return saidBefore();
    }

    @EventSourcingHandler
    RecordActState on(InspectionRecorded event) {
        return saidBefore();
    }
}
