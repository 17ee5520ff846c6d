package vn.techledger.ledger.performance.proposepaymentrate;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.performance.Entry;
import vn.techledger.ledger.performance.Payment;
import vn.techledger.ledger.performance.Performed;
import vn.techledger.ledger.performance.event.CreditNoteRecorded;
import vn.techledger.ledger.performance.event.PaymentEvent;
import vn.techledger.ledger.performance.event.PaymentRateDetermined;
import vn.techledger.ledger.performance.event.PaymentRateProposed;
import vn.techledger.ledger.performance.event.PaymentRecorded;
import vn.techledger.ledger.performance.event.PerformanceCorrected;
import vn.techledger.ledger.performance.event.PerformanceEvent;
import vn.techledger.ledger.performance.event.PerformanceRecordedInError;
import vn.techledger.ledger.performance.event.RefundRecorded;
import vn.techledger.ledger.reference.FrozenRate;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.CORRECTION_TARGET_NOT_IN_FORCE;
import static vn.techledger.ledger.shared.Reason.PERFORMANCE_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/**
 * What ProposePaymentRate must know: the payment as it stands. Pure.
 *
 * @param frozen the rate that is frozen in the payment, or null
 */
@EventSourcedEntity
record ProposePaymentRateState(
        @Nullable Entry entry, @Nullable FrozenRate frozen) {

    @EntityCreator
    ProposePaymentRateState() {
        this(null, null);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ProposePaymentRate.Boundary of, MessageTypeResolver types) {
        return Boundaries.of(
                types,
                Tags.performance(of.entry()),
                PaymentRecorded.class,
                CreditNoteRecorded.class,
                RefundRecorded.class,
                PerformanceCorrected.class,
                PerformanceRecordedInError.class,
                PaymentRateDetermined.class);
    }

    List<LedgerEvent> decide(ProposePaymentRate c) {
        unless(entry != null && entry.contract().equals(c.contract()), PERFORMANCE_UNKNOWN, "/entry", c.entry());
        entry.standing().checkTarget(c.target());
        var payment = entry.standing().content().map(Performed::payment).orElse(null);
        unless(payment != null, CORRECTION_TARGET_NOT_IN_FORCE, "/target", c.target());
        c.rate().check(currency(payment), frozen, c.today());
        return List.of(new PaymentRateProposed(
                c.correction(),
                c.entry(),
                c.contract(),
                entry.deal(),
                c.target(),
                c.rate(),
                c.reason(),
                c.evidence(),
                c.proposedBy()));
    }

    private static @Nullable String currency(Payment payment) {
        return payment.amount().currency();
    }

    private ProposePaymentRateState recorded(PerformanceEvent event, PaymentEvent payment, RecordedEvent at) {
        var now = Entry.says(event, at.position(), Performed.of(payment.terms()));
        return new ProposePaymentRateState(now, payment.frozen());
    }

    @EventSourcingHandler
    ProposePaymentRateState on(PaymentRecorded event, RecordedEvent at) {
        return recorded(event, event, at);
    }

    @EventSourcingHandler
    ProposePaymentRateState on(CreditNoteRecorded event, RecordedEvent at) {
        return recorded(event, event, at);
    }

    @EventSourcingHandler
    ProposePaymentRateState on(RefundRecorded event, RecordedEvent at) {
        return recorded(event, event, at);
    }

    /** Of a transfer or completion there is no entry here, and its corrections make none. */
    @EventSourcingHandler
    ProposePaymentRateState on(PerformanceCorrected event, RecordedEvent at) {
        return entry == null
                ? this
                : new ProposePaymentRateState(Entry.says(event, at.position(), event.replacement()), event.frozen());
    }

    @EventSourcingHandler
    ProposePaymentRateState on(PerformanceRecordedInError event, RecordedEvent at) {
        return new ProposePaymentRateState(entry == null ? null : entry.inError(at.position()), null);
    }

    @EventSourcingHandler
    ProposePaymentRateState on(PaymentRateDetermined event, RecordedEvent at) {
        return new ProposePaymentRateState(entry == null ? null : entry.unchanged(at.position()), event.frozen());
    }
}
