package vn.techledger.api.http;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of contracts. */
final class Deals {

    static final String CONTRACTS = "/api/v1/contracts";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Deals() {}

    /** A contract of one supplier and one acquirer; its other members are unknown. */
    static ObjectNode deal(String supplier, String acquirer, String signed, String amount, String currency) {
        var body = """
                {"kind": "LICENCE", "signed": "%s", "suppliers": [{"party": "%s"}], "acquirers": [{"party": "%s"}],
                 "amounts": {"total": {"state": "FIXED", "amount": "%s", "currency": "%s"}}}""";
        return JSON.readValue(body.formatted(signed, supplier, acquirer, amount, currency), ObjectNode.class);
    }

    static ObjectNode titled(ObjectNode deal, String title) {
        return deal.deepCopy().put("title", title);
    }

    static ObjectNode withAmount(ObjectNode deal, String amount) {
        var changed = deal.deepCopy();
        ((ObjectNode) changed.at("/amounts/total")).put("amount", amount);
        return changed;
    }

    static ObjectNode withSector(ObjectNode deal, String version, String code, @Nullable String share) {
        var changed = deal.deepCopy();
        var sectors = changed.has("sectors") ? changed.withArray("/sectors") : changed.putArray("sectors");
        sectors.addObject()
                .put("list", "VSIC")
                .put("version", version)
                .put("code", code)
                .put("share", share);
        return changed;
    }

    static ObjectNode correction(long target, String reason, ObjectNode terms) {
        var body = JSON.createObjectNode().put("target", target).put("reason", reason);
        body.set("terms", terms);
        return body;
    }
}
