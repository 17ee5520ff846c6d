package vn.techledger.api.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.techledger.ledger.reference.RegistrationRules;
import vn.techledger.ledger.shared.EventJson;

/**
 * Rule sets that ship with the ledger as candidates. They mean nothing until two persons adopt them. For contracts signed
 * from 1 April 2026 on (Law 115/2025/QH15) none ships: nobody here has read that law, and the clock says so.
 */
enum ShippedRuleSet {
    /** Law 07/2017/QH14 with Decree 76/2018/NĐ-CP and Circular 169/2016/TT-BTC. */
    VN_TT_2017("VN-TT-2017", "rulesets/vn-tt-2017.json");

    private final String code;
    private final String resource;

    ShippedRuleSet(String code, String resource) {
        this.code = code;
        this.resource = resource;
    }

    static Optional<ShippedRuleSet> named(String code) {
        return Stream.of(values()).filter(known -> known.code.equals(code)).findFirst();
    }

    static String names() {
        return Stream.of(values()).map(known -> known.code).collect(Collectors.joining(", "));
    }

    String code() {
        return code;
    }

    RegistrationRules rules() {
        try (var json = ShippedRuleSet.class.getClassLoader().getResourceAsStream(resource)) {
            if (json == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return EventJson.mapper().readValue(json.readAllBytes(), RegistrationRules.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
