package vn.techledger.api.publications;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.indicator.IndicatorDefinition;
import vn.techledger.ledger.publication.Vintage;
import vn.techledger.projections.publication.FigureTable;
import vn.techledger.projections.publication.Flags;
import vn.techledger.projections.publication.Released;
import vn.techledger.projections.publication.ScreenedTable;

/**
 * What a published table says, row by row, whichever form its text has.
 *
 * @param rule the rule of confidentiality by position and digest, or null where none was adopted
 * @param averageFrom first year of the average growth, or null where there is none
 */
record PublishedRows(
        int representation,
        IndicatorDefinition definition,
        long adopted,
        Vintage vintage,
        String origin,
        long position,
        int foldVersion,
        @Nullable String by,
        @Nullable Rule rule,
        List<Row> rows,
        FigureTable.@Nullable Average average,
        List<String> leftOut,
        String rounding) {

    record Rule(long position, String sha256) {}

    /** @param key null for the total of a year */
    record Row(
            int year,
            @Nullable String key,
            @Nullable String crossKey,
            @Nullable String value,
            @Nullable Long count,
            @Nullable String growth,
            boolean recomputable,
            String obsStatus,
            String confStatus) {}

    static PublishedRows of(Released table) {
        return table.screened()
                .map(PublishedRows::of)
                .orElseGet(() -> of(table.plain().orElseThrow()));
    }

    private static PublishedRows of(ScreenedTable table) {
        var rows = new ArrayList<Row>();
        for (var total : table.totals()) {
            rows.add(new Row(
                    total.year(),
                    null,
                    null,
                    total.value(),
                    total.count(),
                    total.growth(),
                    total.recomputable(),
                    total.obsStatus(),
                    total.confStatus()));
        }
        for (var cell : table.cells()) {
            rows.add(new Row(
                    cell.year(),
                    cell.key(),
                    cell.crossKey(),
                    cell.value(),
                    cell.count(),
                    cell.growth(),
                    true,
                    cell.obsStatus(),
                    cell.confStatus()));
        }
        return new PublishedRows(
                table.representation(),
                table.definition(),
                table.adopted(),
                table.vintage(),
                table.origin(),
                table.position(),
                table.foldVersion(),
                table.by(),
                new Rule(table.confidentiality().rule(), table.confidentiality().sha256()),
                List.copyOf(rows),
                table.average(),
                table.leftOut(),
                table.rounding());
    }

    private static PublishedRows of(FigureTable table) {
        return new PublishedRows(
                table.representation(),
                table.definition(),
                table.adopted(),
                table.vintage(),
                table.origin(),
                table.position(),
                table.foldVersion(),
                null,
                null,
                table.rows().stream()
                        .map(row -> new Row(
                                row.year(),
                                null,
                                null,
                                row.value(),
                                row.count(),
                                row.growth(),
                                row.recomputable(),
                                Flags.observation(row.broken(), table.vintage()),
                                Flags.FREE))
                        .toList(),
                table.average(),
                table.leftOut().stream().map(left -> left.reason()).distinct().toList(),
                table.rounding());
    }

    /** What a table without a rule says instead of one. */
    String ruleText() {
        return rule == null ? "no-rule-adopted" : rule.position() + " " + rule.sha256();
    }
}
