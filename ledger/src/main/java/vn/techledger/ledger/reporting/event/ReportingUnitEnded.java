package vn.techledger.ledger.reporting.event;

import java.util.LinkedHashSet;
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
 * A unit reports no more.
 *
 * @param until last day, or null where unknown
 * @param successors units that go on in its place. None: it ended; one: it was succeeded; several: it was split, and
 *     nobody knows which of them answers for what, so no figure of the old unit is given to a new one
 * @param document the decision that ends it
 */
@Event(namespace = "techledger.reporting", name = "ReportingUnitEnded", version = "1")
public record ReportingUnitEnded(
        PartyId unit, @Nullable EffectiveDate until, List<PartyId> successors, String document, List<Evidence> evidence)
        implements ReportingUnitEvent {

    public ReportingUnitEnded {
        successors = List.copyOf(successors);
        evidence = List.copyOf(evidence);
    }

    @Override
    public Set<Tag> tags() {
        var tags = new LinkedHashSet<Tag>();
        tags.add(Tags.party(unit));
        successors.forEach(successor -> tags.add(Tags.party(successor)));
        return tags;
    }
}
