package vn.techledger.ledger.contract.event;

import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.ledger.shared.Transformation;

/** How facts about contracts of older versions read in the next one. Pinned as text: later versions change nothing here. */
public final class ContractVersions {

    /** Version 1 knew nothing of all this. */
    private static final String UNKNOWN_TERMS = """
            {"transfer": {"form": "UNKNOWN", "instrument": "UNKNOWN", "objects": [], "modes": [], "right": "UNKNOWN",
                          "subTransfer": "UNKNOWN", "direction": "UNKNOWN", "headings": [], "technologies": [],
                          "intellectualProperty": "UNKNOWN"},
             "payment": {"methods": [], "priceCurrency": null},
             "circumstances": {"stateCapital": "UNKNOWN", "relation": "UNKNOWN", "channel": "UNKNOWN",
                               "support": {"received": "UNKNOWN", "programme": null,
                                           "amount": {"state": "UNKNOWN", "amount": null, "currency": null}},
                               "languages": [], "place": null, "agreedEffect": null, "endOfTerm": null,
                               "filedFor": null},
             "classification": {"scienceFields": [], "wipoFields": [], "keyProducts": []}}""";

    public static final List<Transformation> STEPS = List.of(
            toVersion2("ContractRecorded", fact -> fact.putNull("memorandum").putNull("frozen")),
            toVersion2("CorrectionProposed", fact -> fact.putNull("entry")),
            toVersion2("ContractCorrected", fact -> fact.putNull("entry").putNull("frozen")));

    private ContractVersions() {}

    private static Transformation toVersion2(String name, UnaryOperator<ObjectNode> members) {
        return new Transformation("techledger.contract." + name, "1", "2", fact -> {
            var unknown = (ObjectNode) EventJson.mapper().readTree(UNKNOWN_TERMS);
            ((ObjectNode) fact.get("terms")).setAll(unknown);
            return members.apply(fact);
        });
    }
}
