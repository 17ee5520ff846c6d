package vn.techledger.ledger.performance.recordpayment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.closing.ClosedPeriods;
import vn.techledger.ledger.closing.event.LateEntryPermitted;
import vn.techledger.ledger.closing.event.PeriodClosed;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.performance.PerformanceGrounds;
import vn.techledger.ledger.performance.Performed;
import vn.techledger.ledger.performance.event.CreditNoteRecorded;
import vn.techledger.ledger.performance.event.PaymentEvent;
import vn.techledger.ledger.performance.event.PaymentRecorded;
import vn.techledger.ledger.performance.event.RefundRecorded;
import vn.techledger.ledger.reference.KnownRates;
import vn.techledger.ledger.reference.event.ExchangeRateAdopted;
import vn.techledger.ledger.reference.event.ExchangeRateCorrected;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PaymentId;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.shared.Rejected;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.CONTRACT_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/**
 * What RecordPayment must know: that contract and parties are there, and whether the row is new. Not what was paid before:
 * a credit note may come first, a refund after the end. Every method is pure.
 *
 * @param sameRow what was recorded from the same row of the same source
 * @param rates the rate of the day, where the amount is in foreign currency
 * @param periods closed ones that the payment may fall in, and the permission that is named
 */
@EventSourcedEntity
record RecordPaymentState(
        PerformanceGrounds grounds,
        @Nullable DealId deal,
        @Nullable PaymentId sameRow,
        KnownRates rates,
        ClosedPeriods periods) {

    @EntityCreator
    RecordPaymentState() {
        this(PerformanceGrounds.NONE, null, null, KnownRates.NONE, ClosedPeriods.NONE);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(RecordPayment.Boundary of, MessageTypeResolver types) {
        var criteria = new ArrayList<>(PerformanceGrounds.boundary(of.terms().parties(), types));
        criteria.add(Boundaries.of(types, Tags.contract(of.contract()), ContractRecorded.class));
        if (of.source() != null) {
            criteria.add(Boundaries.of(
                    types,
                    Tags.sourceRow(of.source()),
                    PaymentRecorded.class,
                    CreditNoteRecorded.class,
                    RefundRecorded.class));
        }
        of.terms().rate().ifPresent(rate -> criteria.add(KnownRates.boundary(rate, types)));
        criteria.addAll(ClosedPeriods.boundary(of.terms().paid(), of.lateEntry(), types));
        return EventCriteria.either(criteria);
    }

    List<LedgerEvent> decide(RecordPayment command) {
        if (sameRow != null) {
            throw new Rejected(Reason.ROW_ALREADY_RECORDED, Map.of("payment", sameRow.toString()));
        }
        unless(deal != null, CONTRACT_UNKNOWN, "/contract", command.contract());
        grounds.check(Performed.of(command.terms()), command.today());
        var entry = new ClosedPeriods.Entry(
                "/paid", command.terms().paid(), command.lateEntry(), deal, command.contract(), command.payment());
        var facts = new ArrayList<>(periods.before(entry, command.today()));
        facts.add(fact(command, deal));
        return List.copyOf(facts);
    }

    private LedgerEvent fact(RecordPayment c, DealId under) {
        var frozen = c.terms().rate().flatMap(rates::find).orElse(null);
        return switch (c.terms().kind()) {
            case PAYMENT -> new PaymentRecorded(c.payment(), c.contract(), under, c.terms(), frozen, c.source());
            case CREDIT_NOTE -> new CreditNoteRecorded(c.payment(), c.contract(), under, c.terms(), frozen, c.source());
            case REFUND -> new RefundRecorded(c.payment(), c.contract(), under, c.terms(), frozen, c.source());
        };
    }

    @EventSourcingHandler
    RecordPaymentState on(PartyEnrolled event) {
        return new RecordPaymentState(grounds.on(event), deal, sameRow, rates, periods);
    }

    @EventSourcingHandler
    RecordPaymentState on(ContractRecorded event) {
        return new RecordPaymentState(grounds, event.deal(), sameRow, rates, periods);
    }

    @EventSourcingHandler
    RecordPaymentState on(PaymentRecorded event) {
        return ofTheSameRow(event);
    }

    @EventSourcingHandler
    RecordPaymentState on(CreditNoteRecorded event) {
        return ofTheSameRow(event);
    }

    @EventSourcingHandler
    RecordPaymentState on(RefundRecorded event) {
        return ofTheSameRow(event);
    }

    @EventSourcingHandler
    RecordPaymentState on(ExchangeRateAdopted event, RecordedEvent at) {
        return new RecordPaymentState(grounds, deal, sameRow, rates.on(event, at), periods);
    }

    @EventSourcingHandler
    RecordPaymentState on(ExchangeRateCorrected event, RecordedEvent at) {
        return new RecordPaymentState(grounds, deal, sameRow, rates.on(event, at), periods);
    }

    @EventSourcingHandler
    RecordPaymentState on(PeriodClosed event) {
        return with(periods.on(event));
    }

    @EventSourcingHandler
    RecordPaymentState on(LateEntryPermitted event) {
        return with(periods.on(event));
    }

    private RecordPaymentState with(ClosedPeriods changed) {
        return new RecordPaymentState(grounds, deal, sameRow, rates, changed);
    }

    private RecordPaymentState ofTheSameRow(PaymentEvent event) {
        return new RecordPaymentState(grounds, deal, event.payment(), rates, periods);
    }
}
