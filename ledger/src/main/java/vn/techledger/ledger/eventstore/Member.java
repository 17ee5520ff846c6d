package vn.techledger.ledger.eventstore;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;

/** One append that waits for its group: what it wants to record, under which condition, and who waits for the verdict. */
final class Member {

    private final AppendCondition condition;
    private final List<Envelope> envelopes;
    private final List<SideRow> sideRows;
    private final CompletableFuture<Appended> verdict = new CompletableFuture<>();

    Member(AppendCondition condition, List<Envelope> envelopes, List<SideRow> sideRows) {
        this.condition = condition;
        this.envelopes = envelopes;
        this.sideRows = sideRows;
    }

    List<Envelope> envelopes() {
        return envelopes;
    }

    List<SideRow> sideRows() {
        return sideRows;
    }

    /** Names of the types that it records or depends on. */
    Set<String> types() {
        var types = new HashSet<String>();
        envelopes.forEach(envelope -> types.add(envelope.event().type().name()));
        if (isConditional()) {
            condition.criteria().flatten().stream()
                    .flatMap(criterion -> criterion.types().stream())
                    .forEach(type -> types.add(type.toString()));
        }
        return types;
    }

    CompletableFuture<Appended> verdict() {
        return verdict;
    }

    AppendCondition condition() {
        return condition;
    }

    boolean isConditional() {
        return condition.consistencyMarker() != ConsistencyMarker.INFINITY;
    }

    /** Events at this position and before it are known to whoever decided. */
    long marker() {
        return GlobalIndexConsistencyMarker.position(condition.consistencyMarker());
    }

    /** Whether another member's events are among those that this one's decision depends on. */
    boolean dependsOn(Member other) {
        return isConditional()
                && other.envelopes.stream()
                        .anyMatch(envelope ->
                                condition.matches(envelope.event().type().qualifiedName(), envelope.tagSet()));
    }
}
