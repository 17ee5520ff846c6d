package vn.techledger.ledger.reporting.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.EffectiveDate;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.Tags;

/**
 * A party reports from now on.
 *
 * @param since from when, or null where unknown
 * @param territory the administrative unit that it reports about, by the dated version of its list; null where it
 *     reports about no place, or about an unknown one
 * @param document the decision that makes it report
 */
@Event(namespace = "techledger.reporting", name = "ReportingUnitAppointed", version = "1")
public record ReportingUnitAppointed(
        PartyId unit,
        @Nullable EffectiveDate since,
        @Nullable CodeRef territory,
        String document) implements ReportingUnitEvent {

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.party(unit));
    }
}
