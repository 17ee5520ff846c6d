package vn.techledger.ledger.party.event;

import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.party.PartyKind;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.Tags;

/**
 * A party was enrolled.
 *
 * @param name as it writes itself
 * @param country ISO 3166-1 alpha-2, or null where it is unknown
 * @param externalKey keyed hash of the name that a source knows it by, or null
 */
@Event(namespace = "techledger.party", name = "PartyEnrolled", version = "1")
public record PartyEnrolled(
        PartyId party,
        PartyKind kind,
        String name,
        @Nullable String country,
        @Nullable String externalKey) implements LedgerEvent {

    @Override
    public Set<Tag> tags() {
        var tags = new LinkedHashSet<Tag>();
        tags.add(Tags.party(party));
        if (externalKey != null) {
            tags.add(Tags.externalKey(externalKey));
        }
        return tags;
    }
}
