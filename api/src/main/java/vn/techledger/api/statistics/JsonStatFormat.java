package vn.techledger.api.statistics;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.techledger.api.problems.Sentences;

/**
 * JSON-stat 2.0: one dataset of period × key × concept, of a crossed table period × key × crossKey × concept, sparse, with
 * a status for each cell. Values are numbers there, written with all their digits; programs that read them as binary
 * fractions may round. What the figures were computed from, and what JSON-stat has no place for, stands in
 * {@code extension}.
 */
final class JsonStatFormat extends StatisticsFormat {

    private static final List<String> CONCEPTS = List.of("count", "value", "growth");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final Sentences sentences;

    JsonStatFormat(Sentences sentences) {
        super(MediaType.parseMediaType(JSON_STAT));
        this.sentences = sentences;
    }

    @Override
    void write(Statistics answer, Writer to) throws IOException {
        to.write(JSON.writeValueAsString(dataset(answer)));
    }

    /** A row or total, at its place. */
    private record Cell(
            String period,
            String key,
            String crossKey,
            long count,
            @Nullable String value,
            @Nullable String growth) {}

    private ObjectNode dataset(Statistics answer) {
        var cells = cells(answer);
        var periods = new LinkedHashMap<String, @Nullable String>();
        cells.forEach(cell -> periods.put(cell.period(), null));
        var axes = new LinkedHashMap<String, SequencedMap<String, @Nullable String>>();
        axes.put("period", periods);
        axes.put("key", keys(answer, Statistics.Row::key));
        if (isCrossed(answer)) {
            axes.put("crossKey", keys(answer, Statistics.Row::crossKey));
        }
        var data = JSON.createObjectNode();
        data.put("version", "2.0");
        data.put("class", "dataset");
        data.put(
                "label",
                Stream.of(answer.indicator(), answer.rung(), answer.currency())
                        .flatMap(Stream::ofNullable)
                        .collect(Collectors.joining(", ")));
        data.put("source", answer.knownAt().origin());
        var ids = data.putArray("id");
        var sizes = data.putArray("size");
        axes.forEach((axis, codes) -> {
            ids.add(axis);
            sizes.add(codes.size());
        });
        ids.add("concept");
        sizes.add(CONCEPTS.size());
        var role = data.putObject("role");
        role.putArray("time").add("period");
        role.putArray("metric").add("concept");
        var dimensions = data.putObject("dimension");
        axes.forEach((axis, codes) -> index(dimensions.putObject(axis), codes));
        var concepts = dimensions.putObject("concept").putObject("category");
        var index = concepts.putArray("index");
        CONCEPTS.forEach(index::add);
        if (isMoney(answer) && answer.currency() != null) {
            concepts.putObject("unit")
                    .putObject("value")
                    .put("label", answer.currency())
                    .put("decimals", CurrencyUnit.of(answer.currency()).getDecimalPlaces());
        }
        fill(data, cells, List.copyOf(axes.values()));
        extend(data.putObject("extension"), answer);
        return data;
    }

    private static boolean isCrossed(Statistics answer) {
        return answer.by() != null && answer.by().contains(",");
    }

    private static List<Cell> cells(Statistics answer) {
        var cells = new ArrayList<Cell>();
        for (var total : answer.totals()) {
            cells.add(new Cell(total.period(), TOTAL, TOTAL, total.count(), total.value(), total.growth()));
        }
        if (answer.by() != null) {
            for (var row : answer.rows()) {
                var crossed = isCrossed(answer) ? code(row.crossKey()) : TOTAL;
                cells.add(new Cell(row.period(), code(row.key()), crossed, row.count(), row.value(), row.growth()));
            }
        }
        return cells;
    }

    private SequencedMap<String, @Nullable String> keys(
            Statistics answer, Function<Statistics.Row, @Nullable Object> key) {
        var keys = new LinkedHashMap<String, @Nullable String>();
        keys.put(TOTAL, sentences.get("group.total", LocaleContextHolder.getLocale()));
        if (answer.by() != null) {
            answer.rows().forEach(row -> keys.putIfAbsent(code(key.apply(row)), name(key.apply(row))));
        }
        return keys;
    }

    /** @param codes with their names, as far as they have any */
    private static void index(ObjectNode dimension, SequencedMap<String, @Nullable String> codes) {
        var category = dimension.putObject("category");
        var index = category.putArray("index");
        codes.sequencedKeySet().forEach(index::add);
        if (codes.values().stream().anyMatch(Objects::nonNull)) {
            var labels = category.putObject("label");
            codes.forEach((code, name) -> {
                if (name != null) {
                    labels.put(code, name);
                }
            });
        }
    }

    /** In the order of their places, whatever the order of the rows. */
    private static void fill(ObjectNode data, List<Cell> cells, List<SequencedMap<String, @Nullable String>> axes) {
        var positions = axes.stream()
                .map(codes -> positions(List.copyOf(codes.sequencedKeySet())))
                .toList();
        var placed = new TreeMap<Integer, @Nullable BigDecimal>();
        for (var cell : cells) {
            var codes = List.of(cell.period(), cell.key(), cell.crossKey());
            int first = 0;
            for (int i = 0; i < positions.size(); i++) {
                first = first * positions.get(i).size() + positions.get(i).getOrDefault(codes.get(i), 0);
            }
            first *= CONCEPTS.size();
            placed.put(first, BigDecimal.valueOf(cell.count()));
            placed.put(first + 1, number(cell.value()));
            placed.put(first + 2, number(cell.growth()));
        }
        var values = data.putObject("value");
        var status = data.putObject("status");
        placed.forEach((place, value) -> {
            values.put(Integer.toString(place), value);
            status.put(Integer.toString(place), value == null ? MISSING : PROVISIONAL);
        });
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static Map<String, Integer> positions(List<String> codes) {
        var positions = new LinkedHashMap<String, Integer>();
        codes.forEach(code -> positions.put(code, positions.size()));
        return positions;
    }

    private static void extend(ObjectNode extension, Statistics answer) {
        extension.put("representation", answer.representation());
        extension.put("indicator", answer.indicator());
        extension.set("definition", JSON.valueToTree(answer.definition()));
        extension.set("knownAt", JSON.valueToTree(answer.knownAt()));
        extension.put("rung", answer.rung());
        extension.put("amount", answer.amount());
        extension.put("periods", answer.period());
        extension.put("calendar", answer.calendar());
        extension.put("currency", answer.currency());
        extension.put("by", answer.by());
        extension.put("additive", answer.additive());
        extension.put("level", answer.level());
        extension.put("version", answer.version());
        extension.set("mappings", JSON.valueToTree(answer.mappings()));
        extension.put("growth", answer.growth());
        extension.set("rounding", JSON.valueToTree(answer.rounding()));
        extension.set("averageGrowth", JSON.valueToTree(answer.averageGrowth()));
        extension.set("leftOut", JSON.valueToTree(answer.leftOut()));
        extension.set("constantReporters", JSON.valueToTree(answer.constantReporters()));
        extension.put("confStatus", NOT_FOR_PUBLICATION);
    }
}
