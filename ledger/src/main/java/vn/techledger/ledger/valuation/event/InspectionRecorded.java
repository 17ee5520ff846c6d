package vn.techledger.ledger.valuation.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.ValuationId;
import vn.techledger.ledger.valuation.Inspection;

/**
 * An inspection (giám định) was entered.
 *
 * @param deal of the contract that it is about, or null where it names none
 */
@Event(namespace = "techledger.valuation", name = "InspectionRecorded", version = "1")
public record InspectionRecorded(
        ValuationId valuation, @Nullable DealId deal, Inspection act) implements ValuationEvent {

    @Override
    public Set<Tag> tags() {
        return ActTags.of(valuation, act, deal);
    }
}
