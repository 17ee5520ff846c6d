package vn.techledger.ledger.party.event;

import java.util.List;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import vn.techledger.ledger.party.PartyDetails;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.Tags;

/**
 * A party changed in the world: another name, owner, place or number. What was true before stays true of its time.
 *
 * @param details as they are since then, whole
 * @param effective since when
 */
@Event(namespace = "techledger.party", name = "PartyDetailsChanged", version = "1")
public record PartyDetailsChanged(PartyId party, PartyDetails details, EffectiveDate effective, List<Evidence> evidence)
        implements PartyEvent {

    public PartyDetailsChanged {
        evidence = List.copyOf(evidence);
    }

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.party(party));
    }
}
