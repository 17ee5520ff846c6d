package vn.techledger.ledger.access.grantkey;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import vn.techledger.ledger.access.KnownKeys;
import vn.techledger.ledger.access.Role;
import vn.techledger.ledger.access.event.ApiKeyGranted;
import vn.techledger.ledger.access.event.ApiKeyRevoked;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.PARTY_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.PERSON_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What GrantKey must know: the keys there are, and whether the party is enrolled. Every method is pure. */
@EventSourcedEntity
record GrantKeyState(KnownKeys keys, boolean partyEnrolled) {

    @EntityCreator
    GrantKeyState() {
        this(KnownKeys.NONE, false);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(GrantKey.Boundary of, MessageTypeResolver types) {
        var keys = Boundaries.of(types, Tags.keys(), ApiKeyGranted.class, ApiKeyRevoked.class);
        return of.party() == null
                ? keys
                : EventCriteria.either(keys, Boundaries.of(types, Tags.party(of.party()), PartyEnrolled.class));
    }

    List<LedgerEvent> decide(GrantKey command) {
        unless(command.newPerson() || keys.knows(command.person()), PERSON_UNKNOWN, "/person", command.person());
        unless(command.party() == null || partyEnrolled, PARTY_UNKNOWN, "/party", String.valueOf(command.party()));
        var events = new ArrayList<LedgerEvent>();
        events.add(new ApiKeyGranted(
                command.key(),
                command.person(),
                command.party(),
                command.roles(),
                command.expires(),
                command.secretHash(),
                command.bootstrap(),
                command.grantedBy()));
        if (command.roles().contains(Role.ADMIN) && command.expires() == null) {
            keys.notRevoked(Role.ADMIN).stream()
                    .filter(first -> first.bootstrap() && !first.person().equals(command.person()))
                    .forEach(first -> events.add(new ApiKeyRevoked(first.key(), first.person(), command.grantedBy())));
        }
        return events;
    }

    @EventSourcingHandler
    GrantKeyState on(ApiKeyGranted event) {
        return new GrantKeyState(keys.on(event), partyEnrolled);
    }

    @EventSourcingHandler
    GrantKeyState on(ApiKeyRevoked event) {
        return new GrantKeyState(keys.on(event), partyEnrolled);
    }

    @EventSourcingHandler
    GrantKeyState on(PartyEnrolled event) {
        return new GrantKeyState(keys, true);
    }
}
