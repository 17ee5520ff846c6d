package vn.techledger.api.statistics;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.techledger.api.problems.Sentences;

/**
 * JSON-stat 2.0: one dataset of period × key × concept, sparse, with a status for each cell. Values are numbers there,
 * written with all their digits; programs that read them as binary fractions may round. What the figures were computed
 * from, and what JSON-stat has no place for, stands in {@code extension}.
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
            long count,
            String value,
            @Nullable String growth) {}

    private ObjectNode dataset(Statistics answer) {
        var cells = cells(answer);
        var periods = new LinkedHashSet<String>();
        cells.forEach(cell -> periods.add(cell.period()));
        var keys = keys(answer);
        var data = JSON.createObjectNode();
        data.put("version", "2.0");
        data.put("class", "dataset");
        data.put("label", String.join(", ", answer.indicator(), answer.rung(), answer.currency()));
        data.put("source", answer.knownAt().origin());
        data.putArray("id").add("period").add("key").add("concept");
        data.putArray("size").add(periods.size()).add(keys.size()).add(CONCEPTS.size());
        var role = data.putObject("role");
        role.putArray("time").add("period");
        role.putArray("metric").add("concept");
        var dimensions = data.putObject("dimension");
        index(dimensions.putObject("period"), periods);
        var labels = index(dimensions.putObject("key"), keys.sequencedKeySet()).putObject("label");
        keys.forEach((code, name) -> {
            if (name != null) {
                labels.put(code, name);
            }
        });
        index(dimensions.putObject("concept"), new LinkedHashSet<>(CONCEPTS))
                .putObject("unit")
                .putObject("value")
                .put("label", answer.currency())
                .put("decimals", CurrencyUnit.of(answer.currency()).getDecimalPlaces());
        fill(data, cells, List.copyOf(periods), List.copyOf(keys.keySet()));
        extend(data.putObject("extension"), answer);
        return data;
    }

    private static List<Cell> cells(Statistics answer) {
        var cells = new ArrayList<Cell>();
        for (var total : answer.totals()) {
            cells.add(new Cell(total.period(), TOTAL, total.count(), total.value(), total.growth()));
        }
        if (answer.by() != null) {
            for (var row : answer.rows()) {
                cells.add(new Cell(row.period(), code(row.key()), row.count(), row.value(), row.growth()));
            }
        }
        return cells;
    }

    private LinkedHashMap<String, @Nullable String> keys(Statistics answer) {
        var keys = new LinkedHashMap<String, @Nullable String>();
        keys.put(TOTAL, sentences.get("group.total", LocaleContextHolder.getLocale()));
        if (answer.by() != null) {
            answer.rows().forEach(row -> keys.putIfAbsent(code(row.key()), name(row.key())));
        }
        return keys;
    }

    private static ObjectNode index(ObjectNode dimension, SequencedSet<String> codes) {
        var category = dimension.putObject("category");
        var index = category.putArray("index");
        codes.forEach(index::add);
        return category;
    }

    /** In the order of their places, whatever the order of the rows. */
    private static void fill(ObjectNode data, List<Cell> cells, List<String> periods, List<String> keys) {
        var periodAt = positions(periods);
        var keyAt = positions(keys);
        var placed = new TreeMap<Integer, @Nullable BigDecimal>();
        for (var cell : cells) {
            int first = (periodAt.getOrDefault(cell.period(), 0) * keys.size() + keyAt.getOrDefault(cell.key(), 0))
                    * CONCEPTS.size();
            placed.put(first, BigDecimal.valueOf(cell.count()));
            placed.put(first + 1, new BigDecimal(cell.value()));
            placed.put(first + 2, cell.growth() == null ? null : new BigDecimal(cell.growth()));
        }
        var values = data.putObject("value");
        var status = data.putObject("status");
        placed.forEach((place, value) -> {
            values.put(Integer.toString(place), value);
            status.put(Integer.toString(place), value == null ? MISSING : PROVISIONAL);
        });
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
        extension.set("averageGrowth", JSON.valueToTree(answer.averageGrowth()));
        extension.set("leftOut", JSON.valueToTree(answer.leftOut()));
        extension.put("confStatus", NOT_FOR_PUBLICATION);
    }
}
