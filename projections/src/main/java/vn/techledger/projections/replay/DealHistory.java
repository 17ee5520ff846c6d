package vn.techledger.projections.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.techledger.ledger.contract.event.ContractChange;
import vn.techledger.ledger.contract.event.ContractEvent;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.performance.Performed;
import vn.techledger.ledger.performance.event.ContractCompleted;
import vn.techledger.ledger.performance.event.PaymentEvent;
import vn.techledger.ledger.performance.event.PerformanceCorrected;
import vn.techledger.ledger.performance.event.PerformanceRecordedInError;
import vn.techledger.ledger.performance.event.TransferRecorded;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.ledger.shared.PerformanceId;
import vn.techledger.projections.figures.DealState;

/**
 * One deal, event by event: how its contracts and what was performed under them stand after each, and by which members
 * that differs from before. Facts that change nothing of it, such as proposals and dossiers, stand beside it with what
 * they say.
 */
public final class DealHistory {

    private final String deal;
    private final long until;
    private final List<Step> steps = new ArrayList<>();
    private final ObjectNode state = EventJson.mapper().createObjectNode();
    private final ObjectNode contracts = state.putObject("contracts");
    private final ObjectNode performance = state.putObject("performance");
    private final ObjectNode otherFacts = state.putObject("otherFacts");

    private DealState agreed = DealState.NOTHING;

    /**
     * @param deal identifier, as its tag has it
     * @param until the last position to take in
     */
    public DealHistory(String deal, long until) {
        this.deal = deal;
        this.until = until;
    }

    /** @param before null where the member was not there; {@code after} likewise */
    public record Changed(
            String pointer,
            @Nullable String before,
            @Nullable String after) {}

    public record Step(
            long position,
            String type,
            Instant recordedAt,
            @Nullable String actor,
            List<Changed> changes) {

        public Step {
            changes = List.copyOf(changes);
        }
    }

    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** How it stands after the last step, as indented JSON. */
    public String state() {
        return EventJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(state);
    }

    String tag() {
        return "deal:" + deal;
    }

    /** Requires events of this deal, in the order of the log, that the fold took in. */
    void on(RecordedEvent event) {
        if (event.position() > until) {
            return;
        }
        var before = leaves();
        apply(event.position(), event.fact());
        var after = leaves();
        var changes = new ArrayList<Changed>();
        var pointers = new TreeMap<String, Boolean>();
        before.keySet().forEach(pointer -> pointers.put(pointer, true));
        after.keySet().forEach(pointer -> pointers.put(pointer, true));
        for (var pointer : pointers.keySet()) {
            var was = before.get(pointer);
            var is = after.get(pointer);
            if (was == null ? is != null : !was.equals(is)) {
                changes.add(new Changed(pointer, was, is));
            }
        }
        steps.add(new Step(event.position(), event.type().name(), event.recordedAt(), event.actor(), changes));
    }

    private void apply(long position, LedgerEvent fact) {
        switch (fact) {
            case ContractRecorded e -> agreed(e);
            case ContractChange e -> agreed(e);
            case TransferRecorded e -> performed(e.entry(), Performed.of(e.terms()));
            case PaymentEvent e -> performed(e.entry(), Performed.of(e.terms()));
            case ContractCompleted e -> performed(e.entry(), Performed.of(e.terms()));
            case PerformanceCorrected e -> performed(e.entry(), e.replacement());
            case PerformanceRecordedInError e -> performance.remove(e.entry().toString());
            default ->
                otherFacts.set(Long.toString(position), EventJson.mapper().valueToTree(fact));
        }
    }

    private void agreed(ContractEvent fact) {
        agreed = agreed.on(fact);
        var history = agreed.contracts().get(fact.contract());
        if (history != null) {
            contracts.set(fact.contract().toString(), EventJson.mapper().<JsonNode>valueToTree(history.now()));
        }
    }

    private void performed(PerformanceId entry, Performed said) {
        performance.set(entry.toString(), EventJson.mapper().<JsonNode>valueToTree(said));
    }

    private SortedMap<String, String> leaves() {
        var leaves = new TreeMap<String, String>();
        collect("", state, leaves);
        return leaves;
    }

    /** Members that say nothing are left out: unknown before and after is no change. */
    private static void collect(String pointer, JsonNode node, SortedMap<String, String> leaves) {
        if (node.isObject()) {
            node.properties().forEach(member -> collect(pointer + '/' + member.getKey(), member.getValue(), leaves));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(pointer + '/' + i, node.get(i), leaves);
            }
        } else if (!node.isNull()) {
            leaves.put(pointer, node.toString());
        }
    }
}
