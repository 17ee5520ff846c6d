package vn.techledger.api.statistics;

import java.util.List;
import vn.techledger.ledger.indicator.IndicatorDefinition;

/** Where the deals and events behind the value of a definition are asked for. */
final class EntryLinks {

    private static final String STATISTICS = "/api/v1/statistics/";
    private static final String YEAR = "YEAR";

    private EntryLinks() {}

    /** Addresses in which {@code YEAR} stands for the year. Requires a definition without an obstacle. */
    static List<String> of(IndicatorDefinition definition, long position) {
        return switch (definition.measure()) {
            case TOTAL, TECHNOLOGY, PAID, AVERAGE -> List.of(entries(definition, position, ""));
            case COUNT ->
                List.of(STATISTICS + "number-of-contracts/entries?period=" + YEAR + "&rung=" + rung(definition)
                        + calendar(definition) + "&knownAt=" + position);
            case IP_SHARE ->
                List.of(
                        entries(definition, position, "&by=intellectual-property&key=YES"),
                        entries(definition, position, ""));
            case INSTITUTE_SHARE ->
                List.of(
                        entries(definition, position, "&by=supplier.origin&key=DOMESTIC_RESEARCH"),
                        entries(definition, position, "&by=supplier.origin&key=DOMESTIC_OTHER"));
            case DEVELOPED_IMPORT_SHARE ->
                List.of(entries(definition, position, "&by=direction&key=INBOUND"), table(definition, position));
            case DAYS_TO_CERTIFICATE ->
                List.of(STATISTICS + "days-to-certificate/entries?period=" + YEAR + "&knownAt=" + position);
            case INTERMEDIARIES, CONNECTED_INTERMEDIARIES -> List.of("/api/v1/intermediaries");
            case DIGITISED_SHARE -> List.of("/api/v1/technologies");
            case SHARE -> List.of();
        };
    }

    /** Which countries are developed, an adopted list says: the table names the countries. */
    private static String table(IndicatorDefinition definition, long position) {
        return STATISTICS + "transaction-value?by=direction,supplier.country&period=year&from=" + YEAR + "&to=" + YEAR
                + calendar(definition) + "&currency=" + definition.currency() + "&knownAt=" + position;
    }

    private static String entries(IndicatorDefinition definition, long position, String which) {
        return STATISTICS + "transaction-value/entries?period=" + YEAR + "&rung=" + rung(definition)
                + (definition.measure() == IndicatorDefinition.Measure.TECHNOLOGY ? "&amount=technology" : "")
                + calendar(definition) + "&currency=" + definition.currency() + which + "&knownAt=" + position;
    }

    private static String calendar(IndicatorDefinition definition) {
        return "&calendar=" + definition.calendar().code();
    }

    private static String rung(IndicatorDefinition definition) {
        return switch (definition.rung()) {
            case REGISTERED -> Rung.REGISTERED.code();
            case PAID -> Rung.PAID.code();
            default -> Rung.SIGNED.code();
        };
    }
}
