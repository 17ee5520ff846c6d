package vn.techledger.api.publications;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.techledger.projections.figures.Dimension;

/**
 * SDMX-CSV 2.0 (SDMX 3.0.0), with the same dimensions as the answers of statistics. OBS_STATUS and CONF_STATUS are of the
 * code lists CL_OBS_STATUS and CL_CONF_STATUS; a hidden observation is a record without measures.
 */
final class PublishedSdmxCsv {

    private static final String TOTAL = "_T";
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
            "RECOMPUTABLE",
            "VINTAGE",
            "ROUNDING",
            "CONFIDENTIALITY_RULE",
            "ORIGIN",
            "POSITION",
            "FOLD_VERSION");

    private PublishedSdmxCsv() {}

    static String text(PublishedRows table) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(COLUMNS);
            write(table, csv);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void write(PublishedRows table, CsvWriter csv) {
        var definition = table.definition();
        var by = table.by() == null ? new String[0] : table.by().split(",", 2);
        for (var row : table.rows()) {
            boolean isTotal = row.key() == null;
            csv.writeRecord(
                    "dataflow",
                    "TECHLEDGER:" + upper(definition.code()) + "(" + definition.version() + "." + table.representation()
                            + ".0)",
                    "I",
                    "A",
                    upper(definition.rung().name()),
                    isTotal ? TOTAL : upper(by[0]),
                    key(row.key()),
                    isTotal || by.length < 2 ? TOTAL : upper(by[1]),
                    key(row.crossKey()),
                    definition.currency() == null ? TOTAL : definition.currency(),
                    Integer.toString(row.year()),
                    row.value(),
                    row.count() == null ? null : row.count().toString(),
                    row.growth(),
                    row.obsStatus(),
                    row.confStatus(),
                    Boolean.toString(row.recomputable()),
                    table.vintage().name(),
                    table.rounding(),
                    table.ruleText(),
                    table.origin(),
                    Long.toString(table.position()),
                    Integer.toString(table.foldVersion()));
        }
    }

    /** Identifiers of SDMX have neither slash nor dot; what is unknown has a code of its own there. */
    private static String key(@Nullable String key) {
        if (key == null) {
            return TOTAL;
        }
        return switch (key) {
            case Dimension.UNKNOWN -> "_U";
            case Dimension.SEVERAL, Dimension.NONE -> upper(key);
            default -> identifier(key);
        };
    }

    private static String upper(String code) {
        return identifier(code.toUpperCase(Locale.ROOT)).replace('-', '_');
    }

    private static String identifier(String code) {
        return code.replaceAll("[^A-Za-z0-9_@$-]", "_");
    }
}
