package vn.techledger.ledger.access.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.Tags;

/** An API key was revoked, for ever. */
@Event(namespace = "techledger.access", name = "ApiKeyRevoked", version = "1")
public record ApiKeyRevoked(String key, PersonId person, PersonId revokedBy) implements AccessEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.key(key), Tags.person(person), Tags.keys());
    }
}
