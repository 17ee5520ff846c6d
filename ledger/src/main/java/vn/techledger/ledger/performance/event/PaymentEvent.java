package vn.techledger.ledger.performance.event;

import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.performance.Payment;
import vn.techledger.ledger.performance.PaymentKind;
import vn.techledger.ledger.reference.FrozenRate;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PaymentId;
import vn.techledger.ledger.shared.PerformanceId;
import vn.techledger.ledger.shared.SourceRow;
import vn.techledger.ledger.shared.Tags;

/** A payment, credit note or refund was entered: three facts that say the same things. */
public sealed interface PaymentEvent extends LedgerEvent permits PaymentRecorded, CreditNoteRecorded, RefundRecorded {

    PaymentId payment();

    ContractId contract();

    DealId deal();

    Payment terms();

    /** The rate that it is valued in VND with; null where no rate was adopted for its day. */
    @Nullable
    FrozenRate frozen();

    /** The row of an import that it came from; null where somebody entered it singly. */
    @Nullable
    SourceRow source();

    default PerformanceId entry() {
        return PerformanceId.from(payment());
    }

    @Override
    default Set<Tag> tags() {
        var tags = new LinkedHashSet<Tag>();
        tags.add(Tags.performance(entry()));
        tags.add(Tags.contract(contract()));
        tags.add(Tags.deal(deal()));
        terms().parties().forEach(party -> tags.add(Tags.party(party)));
        var row = source();
        if (row != null) {
            tags.add(Tags.sourceRow(row));
        }
        return tags;
    }

    /** @throws IllegalArgumentException when the terms are of another kind than the fact */
    static void check(Payment terms, PaymentKind kind) {
        if (terms.kind() != kind) {
            throw new IllegalArgumentException("a " + terms.kind() + " is no " + kind);
        }
    }
}
