package vn.techledger.ledger.registration.declareresultcertificate;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.registration.Dates;
import vn.techledger.ledger.registration.event.ResultCertificateDeclared;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.CONTRACT_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What DeclareResultCertificate must know: the contract. Pure. */
@EventSourcedEntity
record DeclareResultCertificateState(@Nullable DealId deal) {

    @EntityCreator
    DeclareResultCertificateState() {
        this(null);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(DeclareResultCertificate.Boundary of, MessageTypeResolver types) {
        return Boundaries.of(types, Tags.contract(of.contract()), ContractRecorded.class);
    }

    List<LedgerEvent> decide(DeclareResultCertificate c) {
        unless(deal != null, CONTRACT_UNKNOWN, "/contract", c.contract());
        Dates.check("/issued", c.issued(), null, c.today());
        return List.of(new ResultCertificateDeclared(
                c.contract(), deal, c.authority(), c.number(), c.issued(), c.declaredBy()));
    }

    @EventSourcingHandler
    DeclareResultCertificateState on(ContractRecorded event) {
        return new DeclareResultCertificateState(event.deal());
    }
}
