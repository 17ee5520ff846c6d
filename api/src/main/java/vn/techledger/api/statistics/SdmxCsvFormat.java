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
 * attributes of each observation, among them what it was computed from. The last record has an attribute of the whole
 * series: what is left out. The version of the data flow is that of the definition.
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
            "CURRENCY",
            "TIME_PERIOD",
            "OBS_VALUE",
            "OBS_COUNT",
            "GROWTH",
            "OBS_STATUS",
            "CONF_STATUS",
            "GROWTH_STATUS",
            "TIME_NOTE",
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
            for (var row : answer.rows()) {
                var line = observation(answer, upper(answer.by()), key(row.key()), row.period());
                line.set("OBS_VALUE", row.value());
                line.set("OBS_COUNT", Long.toString(row.count()));
                line.set("GROWTH", row.growth());
                line.set("GROWTH_STATUS", row.growthStatus());
                line.writeTo(csv);
            }
        }
        for (var total : answer.totals()) {
            var line = observation(answer, TOTAL, TOTAL, total.period());
            line.set("OBS_VALUE", total.value());
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
                        + answer.definition().version() + ".0.0)");
        line.set("ACTION", INFORMATION);
        line.set("FREQ", answer.period().equals("year") ? "A" : "M");
        line.set("RUNG", upper(answer.rung()));
        line.set("CURRENCY", answer.currency());
        line.set("DEFINITION_STATUS", answer.definition().status());
        line.set("ORIGIN", answer.knownAt().origin());
        line.set("POSITION", Long.toString(answer.knownAt().position()));
        line.set("ROOT", answer.knownAt().root());
        line.set("CHECKPOINT", answer.knownAt().checkpoint());
        return line;
    }

    private static Line observation(Statistics answer, String breakdown, String key, String period) {
        var line = series(answer);
        line.set("BREAKDOWN", breakdown);
        line.set("KEY", key);
        boolean yearAlone = period.endsWith(YEAR_ALONE);
        line.set("TIME_PERIOD", yearAlone ? period.substring(0, period.length() - YEAR_ALONE.length()) : period);
        line.set("TIME_NOTE", yearAlone ? "month unknown" : null);
        line.set("OBS_STATUS", PROVISIONAL);
        line.set("CONF_STATUS", NOT_FOR_PUBLICATION);
        return line;
    }

    /** Identifiers of SDMX have no slash; its totals and unknowns have codes of their own. */
    private static String key(@Nullable Object key) {
        var code = code(key);
        return switch (code) {
            case Dimension.UNKNOWN -> "_U";
            case Dimension.SEVERAL -> "SEVERAL";
            default -> code.replace('/', '_');
        };
    }

    private static String upper(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
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
