package vn.techledger.api.indicators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.techledger.ledger.indicator.IndicatorDefinition;
import vn.techledger.ledger.shared.EventJson;

/** Definitions that ship with the ledger as candidates. They mean nothing until two persons adopt them. */
public final class ShippedIndicators {

    private static final List<IndicatorDefinition> ALL = read();

    private ShippedIndicators() {}

    public static List<IndicatorDefinition> all() {
        return ALL;
    }

    static Optional<IndicatorDefinition> named(String code) {
        return ALL.stream().filter(known -> known.code().equals(code)).findFirst();
    }

    static String names() {
        return ALL.stream().map(IndicatorDefinition::code).collect(Collectors.joining(", "));
    }

    private static List<IndicatorDefinition> read() {
        try (var json = ShippedIndicators.class.getResourceAsStream("/indicators/candidates.json")) {
            if (json == null) {
                throw new IllegalStateException("the candidates are not on the class path");
            }
            return List.of(EventJson.mapper().readValue(json.readAllBytes(), IndicatorDefinition[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
