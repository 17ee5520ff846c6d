package vn.techledger.api.publications;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CSV (RFC 4180) with a header line; what the figures stand on is in the first columns of every record. */
final class PublishedCsv {

    private static final List<String> COLUMNS = List.of(
            "representation",
            "indicator",
            "definitionVersion",
            "definitionPosition",
            "vintage",
            "origin",
            "position",
            "foldVersion",
            "rung",
            "measure",
            "currency",
            "calendar",
            "by",
            "confidentiality",
            "rounding",
            "record",
            "period",
            "key",
            "crossKey",
            "count",
            "value",
            "growth",
            "recomputable",
            "obsStatus",
            "confStatus");

    private PublishedCsv() {}

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
        for (var row : table.rows()) {
            csv.writeRecord(line(
                    table,
                    row.key() == null ? "total" : "cell",
                    Integer.toString(row.year()),
                    row.key(),
                    row.crossKey(),
                    row.count() == null ? null : row.count().toString(),
                    row.value(),
                    row.growth(),
                    Boolean.toString(row.recomputable()),
                    row.obsStatus(),
                    row.confStatus()));
        }
        var average = table.average();
        if (average != null) {
            csv.writeRecord(line(
                    table,
                    "average-growth",
                    average.from() + "/" + average.to(),
                    null,
                    null,
                    null,
                    null,
                    average.rate(),
                    null,
                    null,
                    null));
        }
        for (var reason : table.leftOut()) {
            csv.writeRecord(line(table, "left-out", null, reason, null, null, null, null, null, null, null));
        }
    }

    private static List<@Nullable String> line(PublishedRows table, String record, @Nullable String... rest) {
        var definition = table.definition();
        var line = new ArrayList<@Nullable String>(COLUMNS.size());
        line.add(Integer.toString(table.representation()));
        line.add(definition.code());
        line.add(Integer.toString(definition.version()));
        line.add(Long.toString(table.adopted()));
        line.add(table.vintage().name());
        line.add(table.origin());
        line.add(Long.toString(table.position()));
        line.add(Integer.toString(table.foldVersion()));
        line.add(definition.rung().name());
        line.add(definition.measure().name());
        line.add(definition.currency());
        line.add(definition.calendar().code());
        line.add(table.by());
        line.add(table.ruleText());
        line.add(table.rounding());
        line.add(record);
        line.addAll(Arrays.asList(rest));
        return line;
    }
}
