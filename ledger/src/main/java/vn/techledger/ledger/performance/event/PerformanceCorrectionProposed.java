package vn.techledger.ledger.performance.event;

import java.util.List;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.performance.Performed;
import vn.techledger.ledger.reference.RateKey;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.CorrectionId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.Evidence;
import vn.techledger.ledger.shared.PerformanceId;
import vn.techledger.ledger.shared.PersonId;
import vn.techledger.ledger.shared.Tags;

/**
 * Somebody says that the ledger recorded a transfer, payment or completion wrongly, or should not have recorded it at
 * all. Nothing changes until another person approves.
 *
 * @param target position of the fact in force that it would replace
 * @param replacement what the entry should have said, whole; null where it was recorded in error
 */
@Event(namespace = "techledger.performance", name = "PerformanceCorrectionProposed", version = "1")
public record PerformanceCorrectionProposed(
        CorrectionId correction,
        PerformanceId entry,
        ContractId contract,
        DealId deal,
        long target,
        @Nullable Performed replacement,
        String reason,
        List<Evidence> evidence,
        PersonId proposedBy)
        implements PerformanceEvent {

    public PerformanceCorrectionProposed {
        evidence = List.copyOf(evidence);
    }

    /** Which rate values in VND what the entry should have said; null where none does. */
    public @Nullable RateKey rate() {
        return replacement == null || replacement.payment() == null
                ? null
                : replacement.payment().rate().orElse(null);
    }

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.correction(correction), Tags.performance(entry), Tags.contract(contract), Tags.deal(deal));
    }
}
