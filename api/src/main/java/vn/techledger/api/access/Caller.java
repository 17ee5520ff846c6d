package vn.techledger.api.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.access.Role;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.PersonId;

/** Whoever holds the key that a request came with. */
public record Caller(String key, PersonId person, @Nullable PartyId party, Set<Role> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Whose idempotency keys these are: the party's, so that colleagues do not record twice, else the person's. */
    public String scope() {
        return party != null ? "party:" + party : "person:" + person;
    }

    public boolean hasAny(Role... any) {
        return Set.of(any).stream().anyMatch(roles::contains);
    }
}
