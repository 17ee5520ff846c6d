package vn.techledger.api.confidentiality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.techledger.ledger.confidentiality.ConfidentialityRule;
import vn.techledger.ledger.shared.EventJson;

/** Rules that ship with the ledger as candidates. They protect nothing until two persons adopt one. */
final class ShippedConfidentialityRules {

    private static final List<ConfidentialityRule> ALL = read();

    private ShippedConfidentialityRules() {}

    static List<ConfidentialityRule> all() {
        return ALL;
    }

    static Optional<ConfidentialityRule> named(String code) {
        return ALL.stream().filter(known -> known.code().equals(code)).findFirst();
    }

    static String names() {
        return ALL.stream().map(ConfidentialityRule::code).collect(Collectors.joining(", "));
    }

    private static List<ConfidentialityRule> read() {
        try (var json = ShippedConfidentialityRules.class.getResourceAsStream("/confidentiality/candidates.json")) {
            if (json == null) {
                throw new IllegalStateException("the candidates are not on the class path");
            }
            return List.of(EventJson.mapper().readValue(json.readAllBytes(), ConfidentialityRule[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
