package vn.techledger.ledger.personal.approveerasure;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.personal.KnownPerson;
import vn.techledger.ledger.personal.event.PersonalDataErased;
import vn.techledger.ledger.personal.event.PersonalDataErasureProposed;
import vn.techledger.ledger.retention.event.LegalHoldPlaced;
import vn.techledger.ledger.retention.event.LegalHoldReleased;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.APPROVER_IS_PROPOSER;
import static vn.techledger.ledger.shared.Reason.ERASURE_ALREADY_APPROVED;
import static vn.techledger.ledger.shared.Reason.ERASURE_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What ApproveErasure must know: the proposal, what is kept of the person, and whether a hold forbids it. Pure. */
@EventSourcedEntity
record ApproveErasureState(@Nullable PersonalDataErasureProposed proposal, KnownPerson person) {

    @EntityCreator
    ApproveErasureState() {
        this(null, KnownPerson.NONE);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ApproveErasure.Boundary of, MessageTypeResolver types) {
        return EventCriteria.either(
                Boundaries.of(types, Tags.erasure(of.erasure()), PersonalDataErasureProposed.class),
                Boundaries.of(
                        types,
                        Tags.party(of.party()),
                        PartyEnrolled.class,
                        PersonalDataErased.class,
                        LegalHoldPlaced.class,
                        LegalHoldReleased.class));
    }

    List<LedgerEvent> decide(ApproveErasure command) {
        unless(
                proposal != null && proposal.party().equals(command.party()),
                ERASURE_UNKNOWN,
                "/erasure",
                command.erasure());
        unless(!person.erased(), ERASURE_ALREADY_APPROVED, "/erasure", command.erasure());
        unless(!proposal.proposedBy().equals(command.approvedBy()), APPROVER_IS_PROPOSER);
        var commitments = person.checkHeld(command.party());
        person.checkNotOnHold();
        return List.of(new PersonalDataErased(
                command.erasure(),
                command.party(),
                proposal.ground(),
                proposal.citation(),
                commitments.count(),
                proposal.proposedBy(),
                command.approvedBy()));
    }

    private ApproveErasureState with(KnownPerson now) {
        return new ApproveErasureState(proposal, now);
    }

    @EventSourcingHandler
    ApproveErasureState on(PersonalDataErasureProposed event) {
        return new ApproveErasureState(event, person);
    }

    @EventSourcingHandler
    ApproveErasureState on(PartyEnrolled event) {
        return with(person.on(event));
    }

    @EventSourcingHandler
    ApproveErasureState on(PersonalDataErased event) {
        return with(person.on(event));
    }

    @EventSourcingHandler
    ApproveErasureState on(LegalHoldPlaced event) {
        return with(person.on(event));
    }

    @EventSourcingHandler
    ApproveErasureState on(LegalHoldReleased event) {
        return with(person.on(event));
    }
}
