package vn.techledger.ledger.access.event;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.access.Role;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.Tags;

/**
 * An API key was granted.
 *
 * @param key public part of the key, before the dot
 * @param secretHash lower-case hexadecimal SHA-256 of the secret, which has at least 256 random bits
 * @param party whose business it may do, or null
 * @param expires first instant at which it is no longer accepted, or null
 * @param bootstrap whether it is the first key of the home, which ends with the first ADMIN key
 *     without an end of another person
 * @param grantedBy who granted it; for the first key the person itself
 */
@Event(namespace = "techledger.access", name = "ApiKeyGranted", version = "1")
public record ApiKeyGranted(
        String key,
        PersonId person,
        @Nullable PartyId party,
        List<Role> roles,
        @Nullable Instant expires,
        String secretHash,
        boolean bootstrap,
        PersonId grantedBy)
        implements AccessEvent {

    public ApiKeyGranted {
        roles = List.copyOf(roles);
    }

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.key(key), Tags.person(person), Tags.keys());
    }
}
