package vn.techledger.ledger.party.enrolparty;

import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.Tags;

/** What EnrolParty must know: which party, if any, the external key names. Every method is pure. */
@EventSourcedEntity
record EnrolPartyState(@Nullable PartyId named) {

    @EntityCreator
    EnrolPartyState() {
        this(null);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(EnrolParty.Boundary of, MessageTypeResolver types) {
        var tag = of.externalKey() == null ? Tags.party(of.party()) : Tags.externalKey(of.externalKey());
        return Boundaries.of(types, tag, PartyEnrolled.class);
    }

    /** The party that the external key named before, or nothing where a new one is enrolled. */
    Optional<PartyId> found() {
        return Optional.ofNullable(named);
    }

    List<LedgerEvent> decide(EnrolParty command) {
        return named != null
                ? List.of()
                : List.of(new PartyEnrolled(
                        command.party(), command.kind(), command.name(), command.country(), command.externalKey()));
    }

    @EventSourcingHandler
    EnrolPartyState on(PartyEnrolled event) {
        return new EnrolPartyState(event.party());
    }
}
