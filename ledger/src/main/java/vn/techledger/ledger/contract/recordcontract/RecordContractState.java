package vn.techledger.ledger.contract.recordcontract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import vn.techledger.ledger.contract.Grounds;
import vn.techledger.ledger.contract.event.ContractAmended;
import vn.techledger.ledger.contract.event.ContractCorrected;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.contract.event.EntryRetracted;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.reference.event.CodeListAdopted;
import vn.techledger.ledger.reference.event.CodeListEntryProposed;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.shared.Rejected;
import vn.techledger.ledger.shared.SourceRow;
import vn.techledger.ledger.shared.Tags;

/**
 * What RecordContract must know to decide, and nothing else. Every method is pure.
 *
 * @param rows contracts by the row of a source that they came from
 */
@EventSourcedEntity
record RecordContractState(Grounds grounds, Map<String, ContractId> rows) {

    RecordContractState {
        rows = Map.copyOf(rows);
    }

    @EntityCreator
    RecordContractState() {
        this(Grounds.NONE, Map.of());
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(RecordContract.Boundary of, MessageTypeResolver types) {
        var criteria = new ArrayList<>(Grounds.boundary(of.terms(), types));
        if (of.source() != null) {
            criteria.add(Boundaries.of(types, Tags.sourceRow(of.source()), ContractRecorded.class));
        }
        return EventCriteria.either(criteria);
    }

    List<LedgerEvent> decide(RecordContract command) {
        var source = command.source();
        if (source != null && rows.get(rowOf(source)) instanceof ContractId recorded) {
            throw new Rejected(Reason.ROW_ALREADY_RECORDED, Map.of("contract", recorded.toString()));
        }
        grounds.check(command.contract(), command.terms(), command.today());
        var deal = new DealId(command.contract().value());
        return List.of(new ContractRecorded(command.contract(), deal, command.terms(), source));
    }

    private static String rowOf(SourceRow source) {
        return Tags.sourceRow(source).value();
    }

    private RecordContractState with(Grounds changed) {
        return new RecordContractState(changed, rows);
    }

    @EventSourcingHandler
    RecordContractState on(ContractRecorded event) {
        var known = new HashMap<>(rows);
        if (event.source() != null) {
            known.put(rowOf(event.source()), event.contract());
        }
        return new RecordContractState(grounds.on(event), known);
    }

    @EventSourcingHandler
    RecordContractState on(ContractCorrected event) {
        return with(grounds.on(event));
    }

    @EventSourcingHandler
    RecordContractState on(ContractAmended event) {
        return with(grounds.on(event));
    }

    @EventSourcingHandler
    RecordContractState on(EntryRetracted event) {
        return with(grounds.on(event));
    }

    @EventSourcingHandler
    RecordContractState on(PartyEnrolled event) {
        return with(grounds.on(event));
    }

    @EventSourcingHandler
    RecordContractState on(CodeListAdopted event) {
        return with(grounds.on(event));
    }

    @EventSourcingHandler
    RecordContractState on(CodeListEntryProposed event) {
        return with(grounds.on(event));
    }
}
