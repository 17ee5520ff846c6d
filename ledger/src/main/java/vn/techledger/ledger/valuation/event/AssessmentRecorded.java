package vn.techledger.ledger.valuation.event;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.ValuationId;
import vn.techledger.ledger.valuation.Assessment;

/**
 * An assessment (đánh giá) was entered.
 *
 * @param deal of the contract that it is about, or null where it names none
 */
@Event(namespace = "techledger.valuation", name = "AssessmentRecorded", version = "1")
public record AssessmentRecorded(
        ValuationId valuation, @Nullable DealId deal, Assessment act) implements ValuationEvent {

    @Override
    public Set<Tag> tags() {
        return ActTags.of(valuation, act, deal);
    }
}
