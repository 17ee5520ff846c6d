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
 * An intermediary was dissolved, and its connections ended with it.
 *
 * @param dissolved when, or null where unknown
 * @param document number of the decision that dissolves it
 */
@Event(namespace = "techledger.intermediary", name = "IntermediaryDissolved", version = "1")
public record IntermediaryDissolved(
        PartyId party, @Nullable EffectiveDate dissolved, String document, List<Evidence> evidence)
        implements IntermediaryEvent {

    public IntermediaryDissolved {
        evidence = List.copyOf(evidence);
    }

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.party(party));
    }
}
