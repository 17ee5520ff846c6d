package vn.techledger.ledger.access.revokekey;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import vn.techledger.ledger.shared.PersonId;

/** Revokes an API key. */
@Command(namespace = "techledger.access", name = "RevokeKey", routingKey = "key")
public record RevokeKey(String key, PersonId revokedBy) {

    record Boundary(String key) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(key);
    }
}
