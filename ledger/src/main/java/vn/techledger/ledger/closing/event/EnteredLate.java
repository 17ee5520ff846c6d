package vn.techledger.ledger.closing.event;

import java.util.List;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.closing.FigurePeriod;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.LateEntryId;
import vn.techledger.ledger.shared.PaymentId;
import vn.techledger.ledger.shared.Tags;

/**
 * Something was entered into closed periods, by a permission. The recording itself is the next event of the log: both are
 * appended together.
 *
 * @param lateEntry the permission
 * @param periods that were closed and in whose figures it stands
 * @param payment what was entered, a payment, credit note or refund; null where it is the contract
 */
@Event(namespace = "techledger.closing", name = "EnteredLate", version = "1")
public record EnteredLate(
        LateEntryId lateEntry,
        List<FigurePeriod> periods,
        DealId deal,
        ContractId contract,
        @Nullable PaymentId payment)
        implements ClosingEvent {

    public EnteredLate {
        periods = List.copyOf(periods);
    }

    @Override
    public Set<Tag> tags() {
        return Set.of(Tags.lateEntry(lateEntry), Tags.deal(deal), Tags.contract(contract));
    }
}
