package vn.techledger.projections.replay;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.techledger.projections.figures.Dimension;

/**
 * An answer of the statistics of transaction values, as it was saved.
 *
 * @param name by which sentences call it
 */
public record Answer(String name, JsonNode json) {

    private static final String INDICATOR = "transaction-value";
    private static final int REPRESENTATION = 1;
    private static final Pattern PERIOD = Pattern.compile("(\\d{4})(?:-(\\d{2}|unknown))?");

    /** A row or total, as the answer has it. */
    record Cell(
            Sums.Slot slot,
            String name,
            long count,
            String value,
            @Nullable String growth) {}

    /** What of it this program cannot recompute; empty where it can. */
    Optional<String> beyondUs() {
        if (json.path("representation").asInt(0) != REPRESENTATION) {
            return Optional.of("representation " + json.path("representation"));
        }
        if (!json.path("indicator").asString("").equals(INDICATOR)) {
            return Optional.of("indicator " + json.path("indicator"));
        }
        if (!json.at("/definition/code").asString("").equals(INDICATOR)
                || json.at("/definition/version").asInt(0) != 1) {
            return Optional.of("definition " + json.path("definition"));
        }
        if (rung().isEmpty()) {
            return Optional.of("rung " + json.path("rung"));
        }
        if (dimension().isEmpty()) {
            return Optional.of("by " + json.path("by"));
        }
        if (!List.of("year", "month").contains(json.path("period").asString(""))
                || !json.path("calendar").asString("").equals("01-01")) {
            return Optional.of("period " + json.path("period") + ", calendar " + json.path("calendar"));
        }
        return Optional.empty();
    }

    Optional<Rung> rung() {
        return Arrays.stream(Rung.values())
                .filter(rung -> rung.code().equals(json.path("rung").asString("")))
                .findFirst();
    }

    /** What the rows are broken down by; the total where nothing is. */
    Optional<Dimension> dimension() {
        if (!json.path("by").isString()) {
            return Optional.of(Dimension.TOTAL);
        }
        return Arrays.stream(Dimension.values())
                .filter(one -> one != Dimension.TOTAL)
                .filter(one -> one.code().equals(json.path("by").asString("")))
                .findFirst();
    }

    boolean months() {
        return json.path("period").asString("").equals("month");
    }

    String currency() {
        return json.path("currency").asString("");
    }

    String origin() {
        return json.at("/knownAt/origin").asString("");
    }

    long position() {
        return json.at("/knownAt/position").asLong(0);
    }

    List<Cell> rows() {
        return cells(json.path("rows"));
    }

    List<Cell> totals() {
        return cells(json.path("totals"));
    }

    JsonNode averageGrowth() {
        return json.path("averageGrowth");
    }

    private static List<Cell> cells(JsonNode rows) {
        return rows.valueStream()
                .map(row -> {
                    var period = row.path("period").asString("");
                    var key = key(row.path("key"));
                    return new Cell(
                            slot(period, key),
                            key.isEmpty() ? period : period + ", " + key,
                            row.path("count").asLong(0),
                            row.path("value").asString(""),
                            row.path("growth").isString() ? row.path("growth").asString() : null);
                })
                .toList();
    }

    private static Sums.Slot slot(String period, String key) {
        var match = PERIOD.matcher(period);
        if (!match.matches()) {
            return new Sums.Slot(-1, 0, key);
        }
        var month = match.group(2);
        return new Sums.Slot(
                Integer.parseInt(match.group(1)),
                month == null || month.equals("unknown") ? 0 : Integer.parseInt(month),
                key);
    }

    /** As postings name it. */
    private static String key(JsonNode key) {
        if (key.has("party")) {
            return key.path("party").asString();
        }
        if (key.has("group")) {
            return key.path("group").asString();
        }
        if (key.has("list")) {
            return key.path("list").asString()
                    + '/'
                    + key.path("version").asString()
                    + '/'
                    + key.path("code").asString();
        }
        return key.isObject() ? key.toString() : Dimension.EVERYTHING;
    }
}
