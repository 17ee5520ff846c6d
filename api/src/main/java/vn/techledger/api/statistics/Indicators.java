package vn.techledger.api.statistics;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked for, and by what it can be broken down.
 *
 * @param items definitions, side by side; none of them is adopted
 * @param dimensions for {@code by}
 */
record Indicators(List<Item> items, List<By> dimensions) {

    /**
     * A definition.
     *
     * @param status {@code candidate}: it computes, and nobody has adopted it
     * @param name in the reader's language
     * @param note what it is not, and where it comes from
     * @param rungs of a deal on which it stands
     * @param amount whose amount: the contract's total, what was paid, or none
     * @param measure sum, number or average
     * @param postingDate which date decides the period
     * @param territory whose; {@code all-recorded} asks for no territory
     * @param calendar first days of the year that can be asked for, the first one by default
     * @param prices {@code current}
     * @param currency {@code asked}, one that the question names; {@code any} for numbers
     * @param base year of the base; null, since none is adopted: the question names it with {@code from}
     */
    record Item(
            @Schema(example = "transaction-value") String code,
            int version,
            @Schema(example = "candidate") String status,
            String name,
            String note,
            List<String> rungs,
            String amount,
            String measure,
            String postingDate,
            String territory,
            String calendar,
            String prices,
            String currency,
            @Nullable String base) {}

    /**
     * A dimension.
     *
     * @param whose attribute it takes: of the contract, its suppliers or its acquirers
     * @param additive whether its parts add up to the whole
     * @param levels whether its keys are codes of adopted lists, which have levels and versions
     */
    record By(
            @Schema(example = "supplier.country") String code,
            @Schema(example = "supplier") String whose,
            boolean additive,
            boolean levels) {}
}
