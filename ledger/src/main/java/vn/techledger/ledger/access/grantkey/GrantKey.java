package vn.techledger.ledger.access.grantkey;

import java.time.Instant;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.access.Role;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.PersonId;

/**
 * Grants an API key. Its parameters are those of {@code ApiKeyGranted}.
 *
 * @param newPerson whether the pseudonym was made for this key; any other must be one that the ledger knows
 */
@Command(namespace = "techledger.access", name = "GrantKey", routingKey = "key")
public record GrantKey(
        String key,
        PersonId person,
        boolean newPerson,
        @Nullable PartyId party,
        List<Role> roles,
        @Nullable Instant expires,
        String secretHash,
        boolean bootstrap,
        PersonId grantedBy) {

    public GrantKey {
        roles = List.copyOf(roles);
    }

    record Boundary(@Nullable PartyId party) {}

    @TargetEntityId
    Boundary boundary() {
        return new Boundary(party);
    }
}
