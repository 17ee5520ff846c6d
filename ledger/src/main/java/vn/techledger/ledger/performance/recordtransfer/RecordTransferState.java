package vn.techledger.ledger.performance.recordtransfer;

import java.util.List;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.performance.PerformanceGrounds;
import vn.techledger.ledger.performance.Performed;
import vn.techledger.ledger.performance.event.TransferRecorded;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.CONTRACT_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/** What RecordTransfer must know: that the contract is there, and of which deal. Every method is pure. */
@EventSourcedEntity
record RecordTransferState(@Nullable DealId deal) {

    @EntityCreator
    RecordTransferState() {
        this(null);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(RecordTransfer.Boundary of, MessageTypeResolver types) {
        return Boundaries.of(types, Tags.contract(of.contract()), ContractRecorded.class);
    }

    List<LedgerEvent> decide(RecordTransfer command) {
        unless(deal != null, CONTRACT_UNKNOWN, "/contract", command.contract());
        PerformanceGrounds.NONE.check(Performed.of(command.terms()), command.today());
        return List.of(new TransferRecorded(command.transfer(), command.contract(), deal, command.terms()));
    }

    @EventSourcingHandler
    RecordTransferState on(ContractRecorded event) {
        return new RecordTransferState(event.deal());
    }
}
