package vn.techledger.projections.readmodel;

import vn.techledger.ledger.contract.ContractTerms;
import vn.techledger.ledger.shared.EventJson;

/** Terms of contracts as the tables keep them: in the JSON form of facts. */
public final class TermsJson {

    private TermsJson() {}

    public static String write(ContractTerms terms) {
        return EventJson.mapper().writeValueAsString(terms);
    }

    public static ContractTerms read(String json) {
        return EventJson.mapper().readValue(json, ContractTerms.class);
    }
}
