package vn.techledger.api.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.techledger.projections.rebuild.Compared;

/** What a comparison found, in sentences. */
final class ShownComparison {

    private static final int LONGEST_VALUE = 120;
    private static final int LEAD = 30;

    private final Words words;
    private final PrintWriter out;

    ShownComparison(Words words, PrintWriter out) {
        this.words = words;
        this.out = out;
    }

    void show(Compared compared) {
        say(
                "projections.compared",
                compared.model(),
                compared.inUse(),
                compared.rebuilt(),
                Long.toString(compared.position()),
                compared.tables().size());
        only("projections.table-only-in-use", compared.model(), compared.onlyInUse());
        only("projections.table-only-rebuilt", compared.model(), compared.onlyRebuilt());
        compared.tables().forEach(table -> show(compared.model(), table));
    }

    private void show(String model, Compared.Table table) {
        var name = model + "/" + table.name();
        if (table.isEqual()) {
            say(
                    "projections.table-equal",
                    name,
                    table.rebuilt().rows(),
                    table.rebuilt().sum());
        } else {
            say(
                    "projections.table-differs",
                    name,
                    table.inUse().rows(),
                    table.inUse().sum(),
                    table.rebuilt().rows(),
                    table.rebuilt().sum());
        }
        only("projections.column-only-in-use", name, table.onlyInUse());
        only("projections.column-only-rebuilt", name, table.onlyRebuilt());
        table.differences().forEach(difference -> show(name, difference));
    }

    private void show(String name, Compared.Difference difference) {
        var key = text(difference.key());
        var inUse = difference.inUse();
        var rebuilt = difference.rebuilt();
        if (inUse == null) {
            say("projections.row-only-rebuilt", name, key);
        } else if (rebuilt == null) {
            say("projections.row-only-in-use", name, key);
        } else {
            say("projections.row-differs", name, key, text(inUse, rebuilt), text(rebuilt, inUse));
        }
    }

    /** Values from shortly before the place where they part from the others. */
    private static String text(Map<String, String> values, Map<String, String> others) {
        return values.entrySet().stream()
                .map(value -> {
                    int from = parting(value.getValue(), others.getOrDefault(value.getKey(), "")) - LEAD;
                    var shown = from <= 0
                            ? value.getValue()
                            : "…" + value.getValue().substring(from);
                    return value.getKey() + "=" + shortened(shown);
                })
                .collect(Collectors.joining(", "));
    }

    private static int parting(String one, String other) {
        int at = 0;
        while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    private static String text(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + shortened(value.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String shortened(String value) {
        var line = value.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE) + "…";
    }

    private void only(String key, String of, List<String> names) {
        if (!names.isEmpty()) {
            say(key, of, String.join(", ", names));
        }
    }

    private void say(String key, Object... arguments) {
        out.println(words.say(key, arguments));
    }
}
