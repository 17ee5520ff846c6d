package vn.techledger.projections.readmodel;

import vn.techledger.ledger.contract.ContractHistory;
import vn.techledger.ledger.shared.EventJson;

/** Histories of contracts as the tables keep them, from which follows how a contract stands after its next fact. */
public final class HistoryJson {

    private HistoryJson() {}

    public static String write(ContractHistory history) {
        return EventJson.mapper().writeValueAsString(history);
    }

    public static ContractHistory read(String json) {
        return EventJson.mapper().readValue(json, ContractHistory.class);
    }
}
