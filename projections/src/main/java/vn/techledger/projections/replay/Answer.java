package vn.techledger.projections.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.techledger.projections.figures.Dimension;
import vn.techledger.projections.replay.Sums.Length;

/**
 * An answer of the statistics of transaction values, as it was saved.
 *
 * @param name by which sentences call it
 */
public record Answer(String name, JsonNode json) {

    private static final String INDICATOR = "transaction-value";
    /** The newest adds what stands beside the rates. */
    private static final Set<Integer> REPRESENTATIONS = Set.of(2, 3);

    private static final Pattern PERIOD = Pattern.compile("(\\d{4})(?:-(Q[1-4]|\\d{2}|unknown))?");

    /** A row or total, as the answer has it. */
    record Cell(
            Sums.Slot slot,
            String name,
            long count,
            String value,
            @Nullable String growth) {}

    /** What of it this program cannot recompute; empty where it can. */
    Optional<String> beyondUs() {
        if (!REPRESENTATIONS.contains(json.path("representation").asInt(0))) {
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
        if (json.path("amount").asString("").equals("technology")) {
            return Optional.of("amount " + json.path("amount"));
        }
        if (by().isEmpty()) {
            return Optional.of("by " + json.path("by"));
        }
        // which codes stand under which, adopted lists and mappings say: they are not computed again here
        if (json.path("level").isNumber() || json.path("version").isString()) {
            return Optional.of("level " + json.path("level") + ", version " + json.path("version"));
        }
        if (length().isEmpty() || !json.path("calendar").asString("").equals("01-01")) {
            return Optional.of("period " + json.path("period") + ", calendar " + json.path("calendar"));
        }
        return Optional.empty();
    }

    Optional<Rung> rung() {
        return Arrays.stream(Rung.values())
                .filter(rung -> rung.code().equals(json.path("rung").asString("")))
                .findFirst();
    }

    /** What the rows are broken down by, one dimension or two; none where nothing does. */
    Optional<List<Dimension>> by() {
        if (!json.path("by").isString()) {
            return Optional.of(Sums.TOTALS);
        }
        var dimensions = new ArrayList<Dimension>();
        for (var code : json.path("by").asString().split(",", -1)) {
            Dimension.of(code).filter(one -> one != Dimension.TOTAL).ifPresent(dimensions::add);
        }
        var codes = dimensions.stream().map(Dimension::code).collect(Collectors.joining(","));
        return dimensions.size() <= 2 && codes.equals(json.path("by").asString())
                ? Optional.of(List.copyOf(dimensions))
                : Optional.empty();
    }

    Optional<Length> length() {
        return Arrays.stream(Length.values())
                .filter(one -> one.name()
                        .toLowerCase(Locale.ROOT)
                        .equals(json.path("period").asString("")))
                .findFirst();
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

    private List<Cell> cells(JsonNode rows) {
        var length = length().orElseThrow();
        return rows.valueStream()
                .map(row -> {
                    var period = row.path("period").asString("");
                    var slot = slot(period, length, key(row.path("key")), key(row.path("crossKey")));
                    return new Cell(
                            slot,
                            name(period, slot),
                            row.path("count").asLong(0),
                            row.path("value").asString(""),
                            row.path("growth").isString() ? row.path("growth").asString() : null);
                })
                .toList();
    }

    /** How sentences call a cell. */
    static String name(String period, Sums.Slot slot) {
        return Stream.of(period, slot.key(), slot.crossed())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** In the year -1 where it is no period of that length. */
    private static Sums.Slot slot(String period, Length length, String key, String crossed) {
        var match = PERIOD.matcher(period);
        if (match.matches()) {
            var part = match.group(2);
            var slot = new Sums.Slot(
                    Integer.parseInt(match.group(1)),
                    part == null || part.equals("unknown") ? 0 : Integer.parseInt(part.replace("Q", "")),
                    key,
                    crossed);
            if (length.name(slot).equals(period)) {
                return slot;
            }
        }
        return new Sums.Slot(-1, 0, key, crossed);
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
        if (key.has("code")) {
            return key.path("code").asString();
        }
        return key.isObject() ? key.toString() : Dimension.EVERYTHING;
    }
}
