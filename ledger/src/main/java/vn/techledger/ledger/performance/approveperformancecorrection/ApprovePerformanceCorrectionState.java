package vn.techledger.ledger.performance.approveperformancecorrection;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.performance.Entry;
import vn.techledger.ledger.performance.Performed;
import vn.techledger.ledger.performance.event.ContractCompleted;
import vn.techledger.ledger.performance.event.CreditNoteRecorded;
import vn.techledger.ledger.performance.event.PaymentRateDetermined;
import vn.techledger.ledger.performance.event.PaymentRecorded;
import vn.techledger.ledger.performance.event.PerformanceCorrected;
import vn.techledger.ledger.performance.event.PerformanceCorrectionProposed;
import vn.techledger.ledger.performance.event.PerformanceRecordedInError;
import vn.techledger.ledger.performance.event.RefundRecorded;
import vn.techledger.ledger.performance.event.TransferRecorded;
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
 * What ApprovePerformanceCorrection must know: the proposal, and the entry as it stands. Parties were checked when it was
 * proposed, and they do not go away. Pure.
 *
 * @param rates the rate of the day that the proposal gives a payment, where its amount is in foreign currency
 */
@EventSourcedEntity
record ApprovePerformanceCorrectionState(
        ApprovePerformanceCorrection.Boundary of,
        @Nullable PerformanceCorrectionProposed proposal,
        boolean approved,
        @Nullable Entry entry,
        KnownRates rates) {

    @EntityCreator
    ApprovePerformanceCorrectionState(@InjectEntityId ApprovePerformanceCorrection.Boundary of) {
        this(of, null, false, null, KnownRates.NONE);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ApprovePerformanceCorrection.Boundary of, MessageTypeResolver types) {
        var criteria = new ArrayList<EventCriteria>();
        criteria.add(Boundaries.of(
                types,
                Tags.correction(of.correction()),
                PerformanceCorrectionProposed.class,
                PerformanceCorrected.class,
                PerformanceRecordedInError.class));
        criteria.add(Boundaries.of(
                types,
                Tags.performance(of.entry()),
                TransferRecorded.class,
                PaymentRecorded.class,
                CreditNoteRecorded.class,
                RefundRecorded.class,
                ContractCompleted.class,
                PerformanceCorrected.class,
                PerformanceRecordedInError.class,
                PaymentRateDetermined.class));
        if (of.rate() != null) {
            criteria.add(KnownRates.boundary(of.rate(), types));
        }
        return EventCriteria.either(criteria);
    }

    List<LedgerEvent> decide(ApprovePerformanceCorrection c) {
        unless(
                proposal != null
                        && entry != null
                        && proposal.contract().equals(c.contract())
                        && proposal.entry().equals(c.entry())
                        && Objects.equals(proposal.rate(), c.rate()),
                CORRECTION_UNKNOWN,
                "/correction",
                c.correction());
        unless(!approved, CORRECTION_ALREADY_APPROVED, "/correction", c.correction());
        entry.standing().checkApproval(proposal.target(), proposal.proposedBy(), c.approvedBy());
        return List.of(effect(proposal, c));
    }

    private LedgerEvent effect(PerformanceCorrectionProposed p, ApprovePerformanceCorrection c) {
        var frozen = c.rate() == null ? null : rates.find(c.rate()).orElse(null);
        return p.replacement() == null
                ? new PerformanceRecordedInError(
                        p.correction(), p.entry(), p.contract(), p.deal(), p.target(), p.proposedBy(), c.approvedBy())
                : new PerformanceCorrected(
                        p.correction(),
                        p.entry(),
                        p.contract(),
                        p.deal(),
                        p.target(),
                        p.replacement(),
                        frozen,
                        p.proposedBy(),
                        c.approvedBy());
    }

    private ApprovePerformanceCorrectionState with(@Nullable Entry now) {
        return new ApprovePerformanceCorrectionState(of, proposal, approved, now, rates);
    }

    /** Corrections of other entries do not come along: theirs are other tags. */
    private ApprovePerformanceCorrectionState with(@Nullable Entry now, boolean thisOne) {
        return new ApprovePerformanceCorrectionState(of, proposal, approved || thisOne, now, rates);
    }

    @EventSourcingHandler
    ApprovePerformanceCorrectionState on(PerformanceCorrectionProposed event) {
        return new ApprovePerformanceCorrectionState(of, event, approved, entry, rates);
    }

    @EventSourcingHandler
    ApprovePerformanceCorrectionState on(TransferRecorded event, RecordedEvent at) {
        return with(Entry.says(event, at.position(), Performed.of(event.terms())));
    }

    @EventSourcingHandler
    ApprovePerformanceCorrectionState on(PaymentRecorded event, RecordedEvent at) {
        return with(Entry.says(event, at.position(), Performed.of(event.terms())));
    }

    @EventSourcingHandler
    ApprovePerformanceCorrectionState on(CreditNoteRecorded event, RecordedEvent at) {
        return with(Entry.says(event, at.position(), Performed.of(event.terms())));
    }

    @EventSourcingHandler
    ApprovePerformanceCorrectionState on(RefundRecorded event, RecordedEvent at) {
        return with(Entry.says(event, at.position(), Performed.of(event.terms())));
    }

    @EventSourcingHandler
    ApprovePerformanceCorrectionState on(ContractCompleted event, RecordedEvent at) {
        return with(Entry.says(event, at.position(), Performed.of(event.terms())));
    }

    @EventSourcingHandler
    ApprovePerformanceCorrectionState on(PerformanceCorrected event, RecordedEvent at) {
        return with(
                Entry.says(event, at.position(), event.replacement()),
                event.correction().equals(of.correction()));
    }

    @EventSourcingHandler
    ApprovePerformanceCorrectionState on(PerformanceRecordedInError event, RecordedEvent at) {
        return with(
                entry == null ? null : entry.inError(at.position()),
                event.correction().equals(of.correction()));
    }

    @EventSourcingHandler
    ApprovePerformanceCorrectionState on(PaymentRateDetermined event, RecordedEvent at) {
        return with(entry == null ? null : entry.unchanged(at.position()));
    }

    @EventSourcingHandler
    ApprovePerformanceCorrectionState on(ExchangeRateAdopted event, RecordedEvent at) {
        return rated(rates.on(event, at));
    }

    @EventSourcingHandler
    ApprovePerformanceCorrectionState on(ExchangeRateCorrected event, RecordedEvent at) {
        return rated(rates.on(event, at));
    }

    private ApprovePerformanceCorrectionState rated(KnownRates known) {
        return new ApprovePerformanceCorrectionState(of, proposal, approved, entry, known);
    }
}
