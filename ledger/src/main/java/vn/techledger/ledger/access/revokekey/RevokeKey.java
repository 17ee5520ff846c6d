package vn.techledger.ledger.access.revokekey;

import java.time.Instant;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.shared.PersonId;

/**
 * Revokes an API key.
 *
 * @param now tells which of the other keys have expired
 */
@Command(namespace = "techledger.access", name = "RevokeKey", routingKey = "key")
public record RevokeKey(String key, PersonId revokedBy, Instant now) {

    record Boundary(String key) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(key);
    }
}
