package vn.techledger.api.statistics;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import vn.techledger.projections.figures.Dimension;

/**
 * SDMX-CSV 2.0 (SDMX 3.0.0): dimensions FREQ to TIME_PERIOD, the measures OBS_VALUE, OBS_COUNT and GROWTH, then the
 * attributes of each observation, among them what it was computed from. Of a dimension that nothing is broken down by, the
 * total stands there, so that an observation has one place whatever table it was asked for in. The last record has an
 * attribute of the whole series: what is left out. The version of the data flow is that of the definition, then that of
 * the representation.
 */
final class SdmxCsvFormat extends StatisticsFormat {

    private static final List<String> COLUMNS = List.of(
            "STRUCTURE",
            "STRUCTURE_ID",
            "ACTION",
            "FREQ",
            "RUNG",
            "BREAKDOWN",
            "KEY",
            "CROSS_BREAKDOWN",
            "CROSS_KEY",
            "CURRENCY",
            "TIME_PERIOD",
            "OBS_VALUE",
            "OBS_COUNT",
            "GROWTH",
            "OBS_STATUS",
            "CONF_STATUS",
            "GROWTH_STATUS",
            "TIME_NOTE",
            "ADDITIVE",
            "CODE_LEVEL",
            "CODE_VERSION",
            "MAPPINGS",
            "ROUNDING",
            "DEFINITION_STATUS",
            "ORIGIN",
            "POSITION",
            "ROOT",
            "CHECKPOINT",
            "LEFT_OUT");

    private static final String INFORMATION = "I";
    private static final String YEAR_ALONE = "-unknown";

    SdmxCsvFormat() {
        super(MediaType.parseMediaType(SDMX_CSV));
    }

    @Override
    void write(Statistics answer, Writer to) throws IOException {
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(to);
        csv.writeRecord(COLUMNS);
        if (answer.by() != null) {
            var by = answer.by().split(",", 2);
            for (var row : answer.rows()) {
                var line = observation(answer, row.period(), row.value());
                line.set("BREAKDOWN", upper(by[0]));
                line.set("KEY", key(row.key()));
                line.set("CROSS_BREAKDOWN", by.length < 2 ? TOTAL : upper(by[1]));
                line.set("CROSS_KEY", by.length < 2 ? TOTAL : key(row.crossKey()));
                line.set("OBS_COUNT", Long.toString(row.count()));
                line.set("GROWTH", row.growth());
                line.set("GROWTH_STATUS", row.growthStatus());
                line.writeTo(csv);
            }
        }
        for (var total : answer.totals()) {
            var line = observation(answer, total.period(), total.value());
            line.set("BREAKDOWN", TOTAL);
            line.set("KEY", TOTAL);
            line.set("CROSS_BREAKDOWN", TOTAL);
            line.set("CROSS_KEY", TOTAL);
            line.set("OBS_COUNT", Long.toString(total.count()));
            line.set("GROWTH", total.growth());
            line.set("GROWTH_STATUS", total.growthStatus());
            line.writeTo(csv);
        }
        if (!answer.leftOut().isEmpty()) {
            var line = series(answer);
            line.set(
                    "LEFT_OUT",
                    answer.leftOut().stream()
                            .map(left -> left.reason() + ":" + (left.currency() == null ? "" : left.currency()) + ":"
                                    + left.count())
                            .collect(Collectors.joining(" ")));
            line.writeTo(csv);
        }
        csv.flush();
    }

    private static Line series(Statistics answer) {
        var line = new Line();
        line.set("STRUCTURE", "dataflow");
        line.set(
                "STRUCTURE_ID",
                "TECHLEDGER:" + upper(answer.indicator()) + "("
                        + answer.definition().version() + "." + answer.representation() + ".0)");
        line.set("ACTION", INFORMATION);
        line.set("FREQ", frequency(answer.period()));
        line.set("RUNG", upper(answer.rung()));
        line.set("CURRENCY", answer.currency() == null ? TOTAL : answer.currency());
        line.set("ADDITIVE", Boolean.toString(answer.additive()));
        line.set("CODE_LEVEL", answer.level() == null ? null : answer.level().toString());
        line.set("CODE_VERSION", answer.version());
        line.set("MAPPINGS", String.join(" ", answer.mappings()));
        line.set("ROUNDING", answer.rounding().values());
        line.set("DEFINITION_STATUS", answer.definition().status());
        line.set("ORIGIN", answer.knownAt().origin());
        line.set("POSITION", Long.toString(answer.knownAt().position()));
        line.set("ROOT", answer.knownAt().root());
        line.set("CHECKPOINT", answer.knownAt().checkpoint());
        return line;
    }

    private static Line observation(Statistics answer, String period, @Nullable String value) {
        var line = series(answer);
        boolean yearAlone = period.endsWith(YEAR_ALONE);
        line.set("TIME_PERIOD", yearAlone ? period.substring(0, period.length() - YEAR_ALONE.length()) : period);
        line.set("TIME_NOTE", yearAlone ? answer.period() + " unknown" : null);
        line.set("OBS_VALUE", value);
        line.set("OBS_STATUS", status(value));
        line.set("CONF_STATUS", NOT_FOR_PUBLICATION);
        return line;
    }

    /** Of the code list CL_FREQ. */
    private static String frequency(String period) {
        return switch (period) {
            case "year" -> "A";
            case "quarter" -> "Q";
            case "month" -> "M";
            default -> throw new IllegalArgumentException("a period without a frequency: " + period);
        };
    }

    /** Identifiers of SDMX have neither slash nor dot; what is unknown has a code of its own there. */
    private static String key(@Nullable Object key) {
        return key instanceof Statistics.GroupKey group
                ? group.group().equals(Dimension.UNKNOWN) ? "_U" : upper(group.group())
                : identifier(code(key));
    }

    private static String upper(String code) {
        return identifier(code.toUpperCase(Locale.ROOT)).replace('-', '_');
    }

    private static String identifier(String code) {
        return code.replaceAll("[^A-Za-z0-9_@$-]", "_");
    }

    /** A record, filled by the names of its columns. */
    private static final class Line {

        private final @Nullable String[] fields = new @Nullable String[COLUMNS.size()];

        void set(String column, @Nullable String value) {
            fields[COLUMNS.indexOf(column)] = value;
        }

        void writeTo(CsvWriter csv) {
            csv.writeRecord(fields);
        }
    }
}
