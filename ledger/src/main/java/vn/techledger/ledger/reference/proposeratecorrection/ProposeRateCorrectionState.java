package vn.techledger.ledger.reference.proposeratecorrection;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.reference.KnownRates;
import vn.techledger.ledger.reference.event.ExchangeRateAdopted;
import vn.techledger.ledger.reference.event.ExchangeRateCorrected;
import vn.techledger.ledger.reference.event.ExchangeRateCorrectionProposed;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Standing;

import static vn.techledger.ledger.shared.Reason.EXCHANGE_RATE_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.about;

/** What ProposeRateCorrection must know: the rate as it stands. Pure. */
@EventSourcedEntity
record ProposeRateCorrectionState(KnownRates rates) {

    @EntityCreator
    ProposeRateCorrectionState() {
        this(KnownRates.NONE);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(ProposeRateCorrection.Boundary of, MessageTypeResolver types) {
        return KnownRates.boundary(of.rate(), types);
    }

    List<LedgerEvent> decide(ProposeRateCorrection c) {
        var key = c.rate().key();
        var now = rates.find(key).orElseThrow(() -> about(EXCHANGE_RATE_UNKNOWN, "/day", key));
        new Standing<>(now.adopted(), List.of(now.rate(), now.source()))
                .checkProposal(c.target(), List.of(c.rate().rate(), c.source()));
        return List.of(new ExchangeRateCorrectionProposed(
                c.proposal(),
                key.currency(),
                key.day(),
                c.target(),
                c.rate().rate(),
                c.source(),
                c.reason(),
                c.proposedBy()));
    }

    @EventSourcingHandler
    ProposeRateCorrectionState on(ExchangeRateAdopted event, RecordedEvent at) {
        return new ProposeRateCorrectionState(rates.on(event, at));
    }

    @EventSourcingHandler
    ProposeRateCorrectionState on(ExchangeRateCorrected event, RecordedEvent at) {
        return new ProposeRateCorrectionState(rates.on(event, at));
    }
}
