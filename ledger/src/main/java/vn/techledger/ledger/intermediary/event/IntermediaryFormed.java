package vn.techledger.ledger.intermediary.event;

import java.util.List;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.Tags;

/**
 * A party was formed as an intermediary (Law 07/2017/QH14, Article 43); plan 257/KH-UBND counts those formed.
 *
 * @param formed when, or null where unknown
 * @param document number of the decision that forms it
 */
@Event(namespace = "techledger.intermediary", name = "IntermediaryFormed", version = "1")
public record IntermediaryFormed(
        PartyId party, @Nullable EffectiveDate formed, String document, List<Evidence> evidence)
        implements IntermediaryEvent {

    public IntermediaryFormed {
        evidence = List.copyOf(evidence);
    }

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.party(party));
    }
}
