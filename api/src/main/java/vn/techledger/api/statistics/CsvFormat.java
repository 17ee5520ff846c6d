package vn.techledger.api.statistics;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * CSV (RFC 4180) with a header line. What the figures were computed from stands in the first columns of every record, so
 * that it is not lost when records are copied; nothing is a comment. The column {@code record} tells cells, totals, the
 * average growth, the growth of constant reporters (their number stands as the count) and what is left out apart.
 */
final class CsvFormat extends StatisticsFormat {

    private static final List<String> COLUMNS = List.of(
            "representation",
            "indicator",
            "definition",
            "definitionVersion",
            "definitionStatus",
            "origin",
            "position",
            "root",
            "checkpoint",
            "rung",
            "amount",
            "periods",
            "calendar",
            "by",
            "additive",
            "level",
            "version",
            "mappings",
            "growthAgainst",
            "roundingOfValues",
            "roundingOfShares",
            "roundingOfRates",
            "record",
            "period",
            "key",
            "name",
            "crossKey",
            "crossName",
            "currency",
            "count",
            "value",
            "growth",
            "growthStatus",
            "obsStatus",
            "confStatus");

    CsvFormat() {
        super(MediaType.parseMediaType(CSV));
    }

    @Override
    void write(Statistics answer, Writer to) throws IOException {
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(to);
        csv.writeRecord(COLUMNS);
        for (var row : answer.rows()) {
            csv.writeRecord(line(
                    answer,
                    answer.by() == null ? "total" : "cell",
                    row.period(),
                    code(row.key()),
                    name(row.key()),
                    code(row.crossKey()),
                    name(row.crossKey()),
                    answer.currency(),
                    Long.toString(row.count()),
                    row.value(),
                    row.growth(),
                    row.growthStatus(),
                    status(row.value())));
        }
        if (answer.by() != null) {
            for (var total : answer.totals()) {
                csv.writeRecord(line(
                        answer,
                        "total",
                        total.period(),
                        "",
                        null,
                        "",
                        null,
                        answer.currency(),
                        Long.toString(total.count()),
                        total.value(),
                        total.growth(),
                        total.growthStatus(),
                        status(total.value())));
            }
        }
        var average = answer.averageGrowth();
        if (average != null) {
            csv.writeRecord(line(
                    answer,
                    "average-growth",
                    average.from() + "/" + average.to(),
                    "",
                    null,
                    "",
                    null,
                    answer.currency(),
                    null,
                    null,
                    average.rate(),
                    average.status(),
                    status(average.rate())));
        }
        for (var constant : constant(answer)) {
            csv.writeRecord(line(
                    answer,
                    "constant-reporters",
                    constant.period(),
                    constant.key() == null ? "" : constant.key(),
                    null,
                    "",
                    null,
                    answer.currency(),
                    Integer.toString(constant.reporters()),
                    null,
                    constant.growth(),
                    constant.status(),
                    status(constant.growth())));
        }
        for (var left : answer.leftOut()) {
            csv.writeRecord(line(
                    answer,
                    "left-out",
                    null,
                    left.reason(),
                    null,
                    "",
                    null,
                    left.currency(),
                    Long.toString(left.count()),
                    null,
                    null,
                    null,
                    PROVISIONAL));
        }
        csv.flush();
    }

    /** Beside every rate, then beside the average. */
    private static List<Statistics.ConstantRate> constant(Statistics answer) {
        var rates = new ArrayList<>(answer.constantReporters().rates());
        Stream.ofNullable(answer.constantReporters().average()).forEach(rates::add);
        return rates;
    }

    private static List<@Nullable String> line(Statistics answer, String record, @Nullable String... rest) {
        var line = new ArrayList<@Nullable String>(COLUMNS.size());
        line.add(Integer.toString(answer.representation()));
        line.add(answer.indicator());
        line.add(answer.definition().code());
        line.add(Integer.toString(answer.definition().version()));
        line.add(answer.definition().status());
        line.add(answer.knownAt().origin());
        line.add(Long.toString(answer.knownAt().position()));
        line.add(answer.knownAt().root());
        line.add(answer.knownAt().checkpoint());
        line.add(answer.rung());
        line.add(answer.amount());
        line.add(answer.period());
        line.add(answer.calendar());
        line.add(answer.by());
        line.add(Boolean.toString(answer.additive()));
        line.add(answer.level() == null ? null : answer.level().toString());
        line.add(answer.version());
        line.add(String.join(" ", answer.mappings()));
        line.add(answer.growth());
        line.add(answer.rounding().values());
        line.add(answer.rounding().shares());
        line.add(answer.rounding().rates());
        line.add(record);
        line.addAll(Arrays.asList(rest));
        line.add(NOT_FOR_PUBLICATION);
        return line;
    }
}
