package vn.techledger.projections.figures;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.techledger.ledger.contract.ContractHistory;
import vn.techledger.ledger.contract.event.ContractChange;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.LedgerEvent;

/** What a deal is after some of its facts: how each of its contracts stands, in the order of recording. */
public record DealState(Map<ContractId, ContractHistory> contracts) {

    public static final DealState NOTHING = new DealState(Map.of());

    public DealState {
        contracts = Collections.unmodifiableMap(new LinkedHashMap<>(contracts));
    }

    /**
     * The deal after one more fact. Facts that do not change what is in force, a proposal for one, leave it as it is.
     *
     * @throws IllegalStateException when the fact contradicts those before it, which the ledger never records
     */
    public DealState on(LedgerEvent fact) {
        return switch (fact) {
            case ContractRecorded recorded -> {
                if (contracts.containsKey(recorded.contract())) {
                    throw new IllegalStateException("contract " + recorded.contract() + " is recorded twice");
                }
                yield with(recorded.contract(), ContractHistory.of(recorded));
            }
            case ContractChange change -> {
                var history = contracts.get(change.contract());
                if (history == null) {
                    throw new IllegalStateException(
                            "contract " + change.contract() + " is changed but was never recorded");
                }
                yield with(change.contract(), history.on(change));
            }
            default -> this;
        };
    }

    private DealState with(ContractId contract, ContractHistory history) {
        var after = new LinkedHashMap<>(contracts);
        after.put(contract, history);
        return new DealState(after);
    }
}
