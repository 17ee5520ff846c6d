package vn.techledger.api.statistics;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.indicator.IndicatorDefinition;

/**
 * Definitions with their values, candidates and adopted ones side by side. Values are texts.
 *
 * @param representation number of this form of the answer
 * @param rounding where anything is rounded; nothing else is
 */
record SideBySide(int representation, KnownAt knownAt, int from, int to, String rounding, List<Item> items) {

    /**
     * A definition.
     *
     * @param status candidate, adopted, or adopted-late where it was adopted after the first asked year began
     * @param adopted position of its adoption, or null
     * @param name in the reader's language
     * @param obstacle why it cannot be computed; null where it can
     * @param sentence the same in words
     * @param values by year, as far as something is known
     * @param averageGrowth from the first asked year to the last, of what grows; null where it is not computable
     * @param leftOut contracts that are in no value, by reason
     * @param entries where the deals and events behind a year are asked for; {@code YEAR} stands for it. Of a share both
     *     for the part and for the whole
     */
    record Item(
            @Schema(example = "transaction-value") String code,
            int version,
            @Schema(example = "candidate") String status,
            @Nullable Long adopted,
            String name,
            IndicatorDefinition definition,
            @Nullable String obstacle,
            @Nullable String sentence,
            List<Value> values,
            @Nullable String averageGrowth,
            List<Statistics.LeftOut> leftOut,
            List<String> entries) {}

    /**
     * The value of a year.
     *
     * @param period a year of the definition's calendar; {@code as-known} for what is counted as it stands at the position
     * @param count contracts or payments in it; null for a figure from outside
     * @param growth against the year before
     * @param part of a share or average; null where the value is exact
     * @param whole that it is divided by
     * @param unknown of what it is not known whether it belongs to the part, or to the whole
     * @param complete whether the year is over
     * @param fromOutside whether it is a figure from outside, not recomputable from deals
     */
    record Value(
            @Schema(example = "2024") String period,
            String value,
            @Nullable Long count,
            @Nullable String growth,
            @Nullable String part,
            @Nullable String whole,
            @Nullable String unknown,
            boolean complete,
            boolean fromOutside) {}
}
