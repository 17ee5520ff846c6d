package vn.techledger.ledger.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.techledger.ledger.access.event.ApiKeyGranted;
import vn.techledger.ledger.access.event.ApiKeyRevoked;
import vn.techledger.ledger.shared.PersonId;

/** The keys that were granted, and which of them were revoked. Pure; keys are few. */
public record KnownKeys(Map<String, ApiKeyGranted> granted, Set<String> revoked) {

    public static final KnownKeys NONE = new KnownKeys(Map.of(), Set.of());

    public KnownKeys {
        granted = Map.copyOf(granted);
        revoked = Set.copyOf(revoked);
    }

    public boolean knows(PersonId person) {
        return granted.values().stream().anyMatch(key -> key.person().equals(person));
    }

    /** Keys with the role that are not revoked, in no particular order; they may have expired. */
    public List<ApiKeyGranted> notRevoked(Role role) {
        return granted.values().stream()
                .filter(key -> key.roles().contains(role) && !revoked.contains(key.key()))
                .toList();
    }

    public KnownKeys on(ApiKeyGranted event) {
        var more = new HashMap<>(granted);
        more.put(event.key(), event);
        return new KnownKeys(more, revoked);
    }

    public KnownKeys on(ApiKeyRevoked event) {
        var more = new HashSet<>(revoked);
        more.add(event.key());
        return new KnownKeys(granted, more);
    }
}
