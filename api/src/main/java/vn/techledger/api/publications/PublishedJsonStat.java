package vn.techledger.api.publications;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.projections.publication.Flags;

/**
 * JSON-stat 2.0: one dataset of period × key × concept, of a crossed table period × key × crossKey × concept, sparse.
 * {@code status} is of CL_OBS_STATUS; JSON-stat has one status for a cell, so that of CL_CONF_STATUS stands in the extension
 * under the same numbers. Values are numbers there, written with all their digits.
 */
final class PublishedJsonStat {

    private static final String TOTAL = "_T";
    private static final List<String> CONCEPTS = List.of("count", "value", "growth");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private PublishedJsonStat() {}

    static String text(PublishedRows table) {
        boolean crossed = table.by() != null && table.by().contains(",");
        var periods = new LinkedHashSet<String>();
        var keys = new LinkedHashSet<String>(List.of(TOTAL));
        var crossKeys = new LinkedHashSet<String>(List.of(TOTAL));
        for (var row : table.rows()) {
            periods.add(Integer.toString(row.year()));
            keys.add(keyOf(row.key()));
            crossKeys.add(keyOf(row.crossKey()));
        }
        var axes = new ArrayList<List<String>>();
        axes.add(List.copyOf(periods));
        axes.add(List.copyOf(keys));
        if (crossed) {
            axes.add(List.copyOf(crossKeys));
        }
        axes.add(CONCEPTS);
        var ids = crossed ? List.of("period", "key", "crossKey", "concept") : List.of("period", "key", "concept");
        var data = JSON.createObjectNode();
        data.put("version", "2.0");
        data.put("class", "dataset");
        data.put("label", table.definition().titleEn());
        data.put("source", table.origin());
        var id = data.putArray("id");
        var size = data.putArray("size");
        for (int i = 0; i < ids.size(); i++) {
            id.add(ids.get(i));
            size.add(axes.get(i).size());
        }
        var role = data.putObject("role");
        role.putArray("time").add("period");
        role.putArray("metric").add("concept");
        var dimension = data.putObject("dimension");
        for (int i = 0; i < ids.size(); i++) {
            var category = dimension.putObject(ids.get(i)).putObject("category");
            var index = category.putArray("index");
            axes.get(i).forEach(index::add);
            if (ids.get(i).equals("concept")) {
                unit(category, table);
            }
        }
        fill(data, table, axes, crossed);
        return JSON.writeValueAsString(data);
    }

    private static void unit(ObjectNode category, PublishedRows table) {
        var currency = table.definition().currency();
        if (currency != null) {
            category.putObject("unit")
                    .putObject("value")
                    .put("label", currency)
                    .put("decimals", CurrencyUnit.of(currency).getDecimalPlaces());
        }
    }

    /** What is said of one number. */
    private record Said(@Nullable BigDecimal number, String obsStatus, String confStatus) {}

    /** In the order of their places, whatever the order of the rows. */
    private static void fill(ObjectNode data, PublishedRows table, List<List<String>> axes, boolean crossed) {
        var placed = new TreeMap<Integer, Said>();
        for (var row : table.rows()) {
            int place = axes.get(0).indexOf(Integer.toString(row.year()));
            place = place * axes.get(1).size() + axes.get(1).indexOf(keyOf(row.key()));
            if (crossed) {
                place = place * axes.get(2).size() + axes.get(2).indexOf(keyOf(row.crossKey()));
            }
            place *= CONCEPTS.size();
            placed.put(place, said(row.count() == null ? null : BigDecimal.valueOf(row.count()), row));
            placed.put(place + 1, said(row.value() == null ? null : new BigDecimal(row.value()), row));
            placed.put(place + 2, said(row.growth() == null ? null : new BigDecimal(row.growth()), row));
        }
        var values = data.putObject("value");
        var status = data.putObject("status");
        var extension = data.putObject("extension");
        extension.put("representation", table.representation());
        extension.set("definition", EventJson.mapper().valueToTree(table.definition()));
        extension.put("definitionPosition", table.adopted());
        extension.put("vintage", table.vintage().name());
        extension.put("position", table.position());
        extension.put("foldVersion", table.foldVersion());
        extension.put("by", table.by());
        extension.put("confidentiality", table.ruleText());
        extension.set("average", EventJson.mapper().valueToTree(table.average()));
        extension.set("leftOut", JSON.valueToTree(table.leftOut()));
        extension.put("rounding", table.rounding());
        var confidentiality = extension.putObject("confStatus");
        placed.forEach((place, said) -> {
            values.put(place.toString(), said.number());
            status.put(place.toString(), said.obsStatus());
            confidentiality.put(place.toString(), said.confStatus());
        });
    }

    private static Said said(@Nullable BigDecimal number, PublishedRows.Row row) {
        boolean missing = number == null && row.confStatus().equals(Flags.FREE);
        return new Said(number, missing ? Flags.MISSING : row.obsStatus(), row.confStatus());
    }

    private static String keyOf(@Nullable String key) {
        return key == null ? TOTAL : key;
    }
}
