package vn.techledger.ledger.performance.completecontract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
import vn.techledger.ledger.performance.event.ContractCompleted;
import vn.techledger.ledger.performance.event.PerformanceCorrected;
import vn.techledger.ledger.performance.event.PerformanceRecordedInError;
import vn.techledger.ledger.shared.Boundaries;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PerformanceId;
import vn.techledger.ledger.shared.Tags;

import static vn.techledger.ledger.shared.Reason.CONTRACT_ALREADY_COMPLETED;
import static vn.techledger.ledger.shared.Reason.CONTRACT_UNKNOWN;
import static vn.techledger.ledger.shared.Rejected.unless;

/**
 * What CompleteContract must know: that the contract is there, and its completions in force. Every method is pure.
 *
 * @param completions those that were not recorded in error
 */
@EventSourcedEntity
record CompleteContractState(@Nullable DealId deal, Set<PerformanceId> completions) {

    CompleteContractState {
        completions = Set.copyOf(completions);
    }

    @EntityCreator
    CompleteContractState() {
        this(null, Set.of());
    }

    @EventCriteriaBuilder
    static EventCriteria boundary(CompleteContract.Boundary of, MessageTypeResolver types) {
        return Boundaries.of(
                types,
                Tags.contract(of.contract()),
                ContractRecorded.class,
                ContractCompleted.class,
                PerformanceCorrected.class,
                PerformanceRecordedInError.class);
    }

    List<LedgerEvent> decide(CompleteContract command) {
        unless(deal != null, CONTRACT_UNKNOWN, "/contract", command.contract());
        unless(completions.isEmpty(), CONTRACT_ALREADY_COMPLETED, "/contract", command.contract());
        PerformanceGrounds.NONE.check(Performed.of(command.terms()), command.today());
        return List.of(new ContractCompleted(command.completion(), command.contract(), deal, command.terms()));
    }

    @EventSourcingHandler
    CompleteContractState on(ContractRecorded event) {
        return new CompleteContractState(event.deal(), completions);
    }

    @EventSourcingHandler
    CompleteContractState on(ContractCompleted event) {
        return with(event.entry());
    }

    /** Also brings back a completion that had been taken for recorded in error. */
    @EventSourcingHandler
    CompleteContractState on(PerformanceCorrected event) {
        return event.replacement().completion() == null ? this : with(event.entry());
    }

    @EventSourcingHandler
    CompleteContractState on(PerformanceRecordedInError event) {
        var left = new HashSet<>(completions);
        left.remove(event.entry());
        return new CompleteContractState(deal, left);
    }

    private CompleteContractState with(PerformanceId completion) {
        var more = new HashSet<>(completions);
        more.add(completion);
        return new CompleteContractState(deal, more);
    }
}
