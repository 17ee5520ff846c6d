package vn.techledger.projections.figures;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.contract.event.ContractCorrected;
import vn.techledger.ledger.contract.event.ContractRecorded;
import vn.techledger.ledger.shared.ContractId;
import vn.techledger.ledger.shared.LedgerEvent;

/** What a deal is after some of its facts: the terms in force of each of its contracts, in the order of recording. */
public record DealState(Map<ContractId, ContractTerms> contracts) {

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
                yield with(recorded.contract(), recorded.terms());
            }
            case ContractCorrected corrected -> {
                if (!contracts.containsKey(corrected.contract())) {
                    throw new IllegalStateException(
                            "contract " + corrected.contract() + " is corrected but was never recorded");
                }
                yield with(corrected.contract(), corrected.terms());
            }
            default -> this;
        };
    }

    private DealState with(ContractId contract, ContractTerms terms) {
        var after = new LinkedHashMap<>(contracts);
        after.put(contract, terms);
        return new DealState(after);
    }
}
