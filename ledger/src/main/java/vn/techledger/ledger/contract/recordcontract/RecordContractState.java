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
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.closing.ClosedPeriods;
import vn.techledger.ledger.closing.event.LateEntryPermitted;
import vn.techledger.ledger.closing.event.PeriodClosed;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.Grounds;
import vn.techledger.ledger.contract.event.ContractAmended;
import vn.techledger.ledger.contract.event.ContractCorrected;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.contract.event.EntryRetracted;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.memorandum.event.MemorandumRecorded;
import vn.techledger.ledger.party.event.PartyEnrolled;
import vn.techledger.ledger.reference.KnownRates;
import vn.techledger.ledger.reference.event.CodeListAdopted;
import vn.techledger.ledger.reference.event.CodeListEntryProposed;
import vn.techledger.ledger.reference.event.ExchangeRateAdopted;
import vn.techledger.ledger.reference.event.ExchangeRateCorrected;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.shared.Rejected;
import vn.techledger.ledger.shared.SourceRow;
import vn.techledger.ledger.shared.Tags;
import vn.techledger.ledger.technology.event.TechnologyRegistered;

import static vn.techledger.ledger.shared.Reason.MEMORANDUM_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/**
 * What RecordContract must know to decide, and nothing else. Every method is pure.
 *
 * @param rows contracts by the row of a source that they came from
 * @param begun the deal that the memorandum began, or null where there is no such memorandum
 * @param rates the rate of the day of signing, where the amounts are in foreign currency
 * @param periods closed ones that the signing may fall in, and the permission that is named
 */
@EventSourcedEntity
record RecordContractState(
        Grounds grounds,
        Map<String, ContractId> rows,
        @Nullable DealId begun,
        KnownRates rates,
        ClosedPeriods periods) {

    RecordContractState {
        rows = Map.copyOf(rows);
    }

    @EntityCreator
    RecordContractState() {
        this(Grounds.NONE, Map.of(), null, KnownRates.NONE, ClosedPeriods.NONE);
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(RecordContract.Boundary of, MessageTypeResolver types) {
        var criteria = new ArrayList<>(Grounds.boundary(of.terms(), types));
        if (of.source() != null) {
            criteria.add(Boundaries.of(types, Tags.sourceRow(of.source()), ContractRecorded.class));
        }
        if (of.memorandum() != null) {
            criteria.add(Boundaries.of(types, Tags.memorandum(of.memorandum()), MemorandumRecorded.class));
        }
        criteria.addAll(KnownRates.boundary(currency(of.terms()), of.terms().signed(), types));
        criteria.addAll(ClosedPeriods.boundary(of.terms().signed(), of.lateEntry(), types));
        return EventCriteria.either(criteria);
    }

    List<LedgerEvent> decide(RecordContract command) {
        var source = command.source();
        if (source != null && rows.get(rowOf(source)) instanceof ContractId recorded) {
            throw new Rejected(Reason.ROW_ALREADY_RECORDED, Map.of("contract", recorded.toString()));
        }
        grounds.check(command.contract(), command.terms(), command.today());
        var frozen = rates.frozen(currency(command.terms()), command.terms().signed());
        var deal = dealOf(command);
        var entry = new ClosedPeriods.Entry(
                "/signed", command.terms().signed(), command.lateEntry(), deal, command.contract(), null);
        var facts = new ArrayList<>(periods.before(entry, command.today()));
        facts.add(
                new ContractRecorded(command.contract(), deal, command.terms(), source, command.memorandum(), frozen));
        return List.copyOf(facts);
    }

    private static @Nullable String currency(ContractTerms terms) {
        return terms.amounts().knownCurrency().orElse(null);
    }

    /** The deal of the memorandum, or one of its own. */
    private DealId dealOf(RecordContract command) {
        if (command.memorandum() == null) {
            return new DealId(command.contract().value());
        }
        unless(begun != null, MEMORANDUM_UNKNOWN, "/memorandum", command.memorandum());
        return begun;
    }

    private static String rowOf(SourceRow source) {
        return Tags.sourceRow(source).value();
    }

    private RecordContractState with(Grounds changed) {
        return new RecordContractState(changed, rows, begun, rates, periods);
    }

    @EventSourcingHandler
    RecordContractState on(ContractRecorded event) {
        var known = new HashMap<>(rows);
        if (event.source() != null) {
            known.put(rowOf(event.source()), event.contract());
        }
        return new RecordContractState(grounds.on(event), known, begun, rates, periods);
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
    RecordContractState on(MemorandumRecorded event) {
        return new RecordContractState(grounds, rows, event.deal(), rates, periods);
    }

    @EventSourcingHandler
    RecordContractState on(PartyEnrolled event) {
        return with(grounds.on(event));
    }

    @EventSourcingHandler
    RecordContractState on(TechnologyRegistered event) {
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

    @EventSourcingHandler
    RecordContractState on(ExchangeRateAdopted event, RecordedEvent at) {
        return new RecordContractState(grounds, rows, begun, rates.on(event, at), periods);
    }

    @EventSourcingHandler
    RecordContractState on(ExchangeRateCorrected event, RecordedEvent at) {
        return new RecordContractState(grounds, rows, begun, rates.on(event, at), periods);
    }

    @EventSourcingHandler
    RecordContractState on(PeriodClosed event) {
        return with(periods.on(event));
    }

    @EventSourcingHandler
    RecordContractState on(LateEntryPermitted event) {
        return with(periods.on(event));
    }

    private RecordContractState with(ClosedPeriods changed) {
        return new RecordContractState(grounds, rows, begun, rates, changed);
    }
}
