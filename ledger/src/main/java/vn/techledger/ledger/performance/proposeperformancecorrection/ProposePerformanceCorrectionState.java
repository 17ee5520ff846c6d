package vn.techledger.ledger.performance.proposeperformancecorrection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.performance.Entry;
import vn.techledger.ledger.performance.PerformanceGrounds;
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
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.PERFORMANCE_KIND_DIFFERS;
import static vn.techledger.ledger.shared.Reason.PERFORMANCE_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What ProposePerformanceCorrection must know: the entry as it stands, and the parties that are new in it. Pure. */
@EventSourcedEntity
record ProposePerformanceCorrectionState(
        PerformanceGrounds grounds, @Nullable Entry entry) {

    @EntityCreator
    ProposePerformanceCorrectionState() {
        this(PerformanceGrounds.NONE, null);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ProposePerformanceCorrection.Boundary of, MessageTypeResolver types) {
        var criteria = new ArrayList<EventCriteria>();
        if (of.replacement() != null) {
            criteria.addAll(PerformanceGrounds.boundary(of.replacement().parties(), types));
        }
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
        return EventCriteria.either(criteria);
    }

    List<LedgerEvent> decide(ProposePerformanceCorrection c) {
        unless(entry != null && entry.contract().equals(c.contract()), PERFORMANCE_UNKNOWN, "/entry", c.entry());
        unless(
                c.replacement() == null || c.replacement().isOfTheKindOf(entry.said()),
                PERFORMANCE_KIND_DIFFERS,
                "/entry",
                c.entry());
        entry.standing().checkProposal(c.target(), Optional.ofNullable(c.replacement()));
        if (c.replacement() != null) {
            grounds.check(c.replacement(), c.today());
        }
        return List.of(new PerformanceCorrectionProposed(
                c.correction(),
                c.entry(),
                c.contract(),
                entry.deal(),
                c.target(),
                c.replacement(),
                c.reason(),
                c.evidence(),
                c.proposedBy()));
    }

    private ProposePerformanceCorrectionState with(@Nullable Entry now) {
        return new ProposePerformanceCorrectionState(grounds, now);
    }

    @EventSourcingHandler
    ProposePerformanceCorrectionState on(PartyEnrolled event) {
        return new ProposePerformanceCorrectionState(grounds.on(event), entry);
    }

    @EventSourcingHandler
    ProposePerformanceCorrectionState on(TransferRecorded event, RecordedEvent at) {
        return with(Entry.says(event, at.position(), Performed.of(event.terms())));
    }

    @EventSourcingHandler
    ProposePerformanceCorrectionState on(PaymentRecorded event, RecordedEvent at) {
        return with(Entry.says(event, at.position(), Performed.of(event.terms())));
    }

    @EventSourcingHandler
    ProposePerformanceCorrectionState on(CreditNoteRecorded event, RecordedEvent at) {
        return with(Entry.says(event, at.position(), Performed.of(event.terms())));
    }

    @EventSourcingHandler
    ProposePerformanceCorrectionState on(RefundRecorded event, RecordedEvent at) {
        return with(Entry.says(event, at.position(), Performed.of(event.terms())));
    }

    @EventSourcingHandler
    ProposePerformanceCorrectionState on(ContractCompleted event, RecordedEvent at) {
        return with(Entry.says(event, at.position(), Performed.of(event.terms())));
    }

    @EventSourcingHandler
    ProposePerformanceCorrectionState on(PerformanceCorrected event, RecordedEvent at) {
        return with(Entry.says(event, at.position(), event.replacement()));
    }

    @EventSourcingHandler
    ProposePerformanceCorrectionState on(PerformanceRecordedInError event, RecordedEvent at) {
        return with(entry == null ? null : entry.inError(at.position()));
    }

    @EventSourcingHandler
    ProposePerformanceCorrectionState on(PaymentRateDetermined event, RecordedEvent at) {
        return with(entry == null ? null : entry.unchanged(at.position()));
    }
}
