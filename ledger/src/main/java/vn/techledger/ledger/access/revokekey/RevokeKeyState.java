package vn.techledger.ledger.access.revokekey;

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
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.KEY_ALREADY_REVOKED;
import static vn.techledger.ledger.shared.Reason.KEY_UNKNOWN;
import static vn.techledger.ledger.shared.Reason.LAST_ADMIN_KEY;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What RevokeKey must know: the keys there are. The last key that can grant keys stays. Every method is pure. */
@EventSourcedEntity
record RevokeKeyState(KnownKeys keys) {

    @EntityCreator
    RevokeKeyState() {
        this(KnownKeys.NONE);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(RevokeKey.Boundary of, MessageTypeResolver types) {
        return Boundaries.of(types, Tags.keys(), ApiKeyGranted.class, ApiKeyRevoked.class);
    }

    List<LedgerEvent> decide(RevokeKey command) {
        var granted = keys.granted().get(command.key());
        unless(granted != null, KEY_UNKNOWN, "/key", command.key());
        unless(!keys.revoked().contains(command.key()), KEY_ALREADY_REVOKED, "/key", command.key());
        unless(
                !granted.roles().contains(Role.ADMIN) || anotherAdministers(command),
                LAST_ADMIN_KEY,
                "/key",
                command.key());
        return List.of(new ApiKeyRevoked(command.key(), granted.person(), command.revokedBy()));
    }

    private boolean anotherAdministers(RevokeKey command) {
        return keys.notRevoked(Role.ADMIN).stream()
                .filter(key -> !key.key().equals(command.key()))
                .anyMatch(key -> key.expires() == null || command.now().isBefore(key.expires()));
    }

    @EventSourcingHandler
    RevokeKeyState on(ApiKeyGranted event) {
        return new RevokeKeyState(keys.on(event));
    }

    @EventSourcingHandler
    RevokeKeyState on(ApiKeyRevoked event) {
        return new RevokeKeyState(keys.on(event));
    }
}
