package vn.techledger.ledger.performance.approvepaymentrate;

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
import vn.techledger.ledger.reference.KnownRates;
import vn.techledger.ledger.reference.event.ExchangeRateAdopted;
import vn.techledger.ledger.reference.event.ExchangeRateCorrected;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.CORRECTION_ALREADY_APPROVED;
import static vn.techledger.ledger.shared.Reason.CORRECTION_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/**
 * What ApprovePaymentRate must know: the proposal, the payment as it stands, and whether another rate of the day was
 * adopted since. Pure.
 *
 * @param determined the proposed rate as it would be frozen, or null where nobody proposed it
 */
@EventSourcedEntity
record ApprovePaymentRateState(
        @Nullable PaymentRateProposed proposal,
        @Nullable FrozenRate determined,
        boolean approved,
        @Nullable Entry entry,
        KnownRates rates) {

    @EntityCreator
    ApprovePaymentRateState() {
        this(null, null, false, null, KnownRates.NONE);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ApprovePaymentRate.Boundary of, MessageTypeResolver types) {
        return EventCriteria.either(
                Boundaries.of(types, Tags.correction(of.correction()), PaymentRateProposed.class),
                Boundaries.of(
                        types,
                        Tags.performance(of.entry()),
                        PaymentRecorded.class,
                        CreditNoteRecorded.class,
                        RefundRecorded.class,
                        PerformanceCorrected.class,
                        PerformanceRecordedInError.class,
                        PaymentRateDetermined.class),
                KnownRates.boundary(of.rate(), types));
    }

    List<LedgerEvent> decide(ApprovePaymentRate c) {
        unless(
                proposal != null
                        && determined != null
                        && entry != null
                        && proposal.contract().equals(c.contract())
                        && proposal.entry().equals(c.entry())
                        && proposal.rate().rate().key().equals(c.rate()),
                CORRECTION_UNKNOWN,
                "/correction",
                c.correction());
        unless(!approved, CORRECTION_ALREADY_APPROVED, "/correction", c.correction());
        entry.standing().checkApproval(proposal.target(), proposal.proposedBy(), c.approvedBy());
        proposal.rate().checkAdopted(rates);
        return List.of(new PaymentRateDetermined(
                proposal.correction(),
                proposal.entry(),
                proposal.contract(),
                proposal.deal(),
                proposal.target(),
                rates.find(c.rate()).orElse(determined),
                proposal.proposedBy(),
                c.approvedBy()));
    }

    private ApprovePaymentRateState with(@Nullable Entry now) {
        return new ApprovePaymentRateState(proposal, determined, approved, now, rates);
    }

    private ApprovePaymentRateState recorded(PerformanceEvent event, PaymentEvent payment, RecordedEvent at) {
        return with(Entry.says(event, at.position(), Performed.of(payment.terms())));
    }

    @EventSourcingHandler
    ApprovePaymentRateState on(PaymentRateProposed event, RecordedEvent at) {
        return new ApprovePaymentRateState(event, event.rate().frozen(at.position()), approved, entry, rates);
    }

    @EventSourcingHandler
    ApprovePaymentRateState on(PaymentRecorded event, RecordedEvent at) {
        return recorded(event, event, at);
    }

    @EventSourcingHandler
    ApprovePaymentRateState on(CreditNoteRecorded event, RecordedEvent at) {
        return recorded(event, event, at);
    }

    @EventSourcingHandler
    ApprovePaymentRateState on(RefundRecorded event, RecordedEvent at) {
        return recorded(event, event, at);
    }

    @EventSourcingHandler
    ApprovePaymentRateState on(PerformanceCorrected event, RecordedEvent at) {
        return with(Entry.says(event, at.position(), event.replacement()));
    }

    @EventSourcingHandler
    ApprovePaymentRateState on(PerformanceRecordedInError event, RecordedEvent at) {
        return with(entry == null ? null : entry.inError(at.position()));
    }

    @EventSourcingHandler
    ApprovePaymentRateState on(PaymentRateDetermined event, RecordedEvent at) {
        boolean thisOne = proposal != null && event.correction().equals(proposal.correction());
        var now = entry == null ? null : entry.unchanged(at.position());
        return new ApprovePaymentRateState(proposal, determined, approved || thisOne, now, rates);
    }

    @EventSourcingHandler
    ApprovePaymentRateState on(ExchangeRateAdopted event, RecordedEvent at) {
        return new ApprovePaymentRateState(proposal, determined, approved, entry, rates.on(event, at));
    }

    @EventSourcingHandler
    ApprovePaymentRateState on(ExchangeRateCorrected event, RecordedEvent at) {
        return new ApprovePaymentRateState(proposal, determined, approved, entry, rates.on(event, at));
    }
}
