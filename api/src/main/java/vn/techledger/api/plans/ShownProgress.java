package vn.techledger.api.plans;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.problems.Sentences;
import vn.techledger.api.reading.AsKnown;
import vn.techledger.ledger.indicator.IndicatorDefinition;
import vn.techledger.ledger.plan.Milestone;
import vn.techledger.ledger.plan.PlanTarget;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.projections.figures.Growth;
import vn.techledger.projections.indicator.Series;
import vn.techledger.projections.plan.Backing;
import vn.techledger.projections.plan.GrowthPath;
import vn.techledger.projections.plan.Outcome;
import vn.techledger.projections.plan.PlanBook;
import vn.techledger.projections.plan.Targets.ItemsReading;
import vn.techledger.projections.plan.Targets.Progress;
import vn.techledger.projections.value.ConstantReporters;
import vn.techledger.projections.value.ConstantReporters.Constant;
import vn.techledger.projections.value.LargestDeals;

/**
 * How far a target has come. Values are texts.
 *
 * @param representation number of this form of the answer
 * @param planStatus adopted, or candidate: then nobody is held to it
 * @param coverage unknown, until reporting bodies close their periods with statements
 * @param readings of growth, one for each base year that the plan may mean
 * @param items growth of each field or export line, one list for each base year
 * @param evidence where the figures and the deals behind them are asked for
 * @param says what the reader must know of these figures
 */
record ShownProgress(
        int representation,
        PlanTarget target,
        String planStatus,
        @Nullable Long planAdopted,
        AsKnown knownAt,
        ShownOutcome outcome,
        @Nullable ShownDefinition definition,
        String coverage,
        List<ShownPath> readings,
        @Nullable ShownList list,
        List<ShownItems> items,
        @Nullable ShownLevel level,
        PlanBook.@Nullable Inventory inventory,
        @Nullable Milestone milestone,
        List<String> evidence,
        List<String> says,
        String rounding) {

    private static final int REPRESENTATION = 2;
    private static final String ROUNDING =
            "verdicts compare exact values; rates and shares are fractions with six decimals, half to even; required "
                    + "values are rounded up to the unit's last decimal; an average, or a share in per cent, is rounded "
                    + "half to even from the exact value";

    /** @param because code of what hinders a verdict; null where there is one */
    record ShownOutcome(String verdict, @Nullable String because, String sentence, boolean settled) {

        static ShownOutcome of(Outcome outcome, Sentences sentences, Locale locale) {
            var because = outcome.because();
            return new ShownOutcome(
                    outcome.verdict().code(),
                    because == null ? null : because.code(),
                    because == null
                            ? sentences.get("verdict." + outcome.verdict().code(), locale)
                            : sentences.get("obstacle." + because.code(), locale),
                    outcome.settled());
        }
    }

    /** @param adoptedLate whether it was adopted after the first judged year began */
    record ShownDefinition(
            IndicatorDefinition definition, @Nullable Long adopted, boolean adoptedLate) {}

    record ShownStep(
            int year,
            @Nullable String value,
            @Nullable Long count,
            @Nullable String growth,
            @Nullable String required,
            boolean complete,
            boolean fromOutside,
            @Nullable String fromDeals,
            boolean seriesBroken) {

        static ShownStep of(GrowthPath.Step step) {
            var value = step.value();
            return new ShownStep(
                    step.year(),
                    value == null ? null : value.value().toPlainString(),
                    value == null ? null : value.count(),
                    rate(step.growth()),
                    step.required() == null ? null : step.required().toPlainString(),
                    step.complete(),
                    value != null && value.fromOutside(),
                    value == null || value.fromDeals() == null
                            ? null
                            : value.fromDeals().toPlainString(),
                    step.broken());
        }
    }

    record ShownPath(
            @Nullable Integer base,
            @Nullable Integer through,
            @Nullable Integer years,
            @Nullable String averageGrowth,
            boolean recomputableFromDeals,
            ShownOutcome outcome,
            List<ShownStep> steps,
            @Nullable ShownBacking backing) {

        static ShownPath of(
                GrowthPath path, @Nullable Backing backing, boolean withDeals, Sentences sentences, Locale locale) {
            return new ShownPath(
                    path.base(),
                    path.through(),
                    path.through() == null || path.base() == null ? null : path.through() - path.base(),
                    rate(path.average()),
                    path.fromDealsAlone(),
                    ShownOutcome.of(path.outcome(), sentences, locale),
                    path.steps().stream().map(ShownStep::of).toList(),
                    backing == null ? null : ShownBacking.of(backing, withDeals, sentences, locale));
        }
    }

    /**
     * What a reading rests on.
     *
     * @param withoutLargest null where no year after the base is complete, or a figure from outside is judged
     * @param constantReporters likewise
     */
    record ShownBacking(
            List<ShownBackedYear> years,
            @Nullable ShownWithoutLargest withoutLargest,
            @Nullable ShownConstant constantReporters) {

        static ShownBacking of(Backing backing, boolean withDeals, Sentences sentences, Locale locale) {
            var without = backing.withoutLargest();
            var constant = backing.constantReporters();
            return new ShownBacking(
                    backing.years().stream()
                            .map(year -> ShownBackedYear.of(year, withDeals))
                            .toList(),
                    without == null ? null : ShownWithoutLargest.of(without, withDeals, sentences, locale),
                    constant == null ? null : ShownConstant.of(constant));
        }
    }

    /**
     * @param estimated what of the value is estimated, and not agreed
     * @param byEvidence by the best grade among the papers of each contract
     * @param largest three contracts, the largest first; contracts that follow from one memorandum count together
     */
    record ShownBackedYear(
            int year,
            String value,
            String estimated,
            @Nullable String estimatedShare,
            List<ShownPart> byEvidence,
            List<ShownDeal> largest,
            String largestValue,
            @Nullable String largestShare) {

        static ShownBackedYear of(Backing.Year year, boolean withDeals) {
            return new ShownBackedYear(
                    year.year(),
                    year.value().toPlainString(),
                    year.estimated().toPlainString(),
                    plain(year.estimatedShare()),
                    year.byEvidence().stream().map(ShownPart::of).toList(),
                    ShownDeal.of(year.largest(), withDeals),
                    year.largestValue().toPlainString(),
                    plain(year.largestShare()));
        }
    }

    record ShownPart(String grade, String value, @Nullable String share) {

        static ShownPart of(Backing.Part part) {
            return new ShownPart(part.key(), part.value().toPlainString(), plain(part.share()));
        }
    }

    /** @param deal null for those who may not see which it is */
    record ShownDeal(@Nullable String deal, String value) {

        static List<ShownDeal> of(List<LargestDeals.Deal> deals, boolean withDeals) {
            return deals.stream()
                    .map(one -> new ShownDeal(
                            withDeals ? one.deal().toString() : null,
                            one.value().toPlainString()))
                    .toList();
        }
    }

    /**
     * @param year in which they are the largest
     * @param base value of the base year without them
     * @param last value of that year without them
     */
    record ShownWithoutLargest(
            int year,
            List<ShownDeal> deals,
            String base,
            String last,
            @Nullable String averageGrowth,
            ShownOutcome outcome) {

        static ShownWithoutLargest of(
                Backing.WithoutLargest without, boolean withDeals, Sentences sentences, Locale locale) {
            return new ShownWithoutLargest(
                    without.year(),
                    ShownDeal.of(without.deals(), withDeals),
                    without.base().toPlainString(),
                    without.last().toPlainString(),
                    rate(without.average()),
                    ShownOutcome.of(without.outcome(), sentences, locale));
        }
    }

    /**
     * @param by what a reporter is
     * @param status computed, not-computable, or unknown where nobody says who reported
     * @param reporters that reported in both years
     * @param unknown contracts of either year of which nobody says who reported them
     */
    record ShownConstant(String by, @Nullable String averageGrowth, String status, int reporters, long unknown) {

        static ShownConstant of(Constant constant) {
            return new ShownConstant(
                    ConstantReporters.BY,
                    rate(constant.growth()),
                    constant.status(),
                    constant.reporters(),
                    constant.unknown());
        }
    }

    /** @param closedLate whether it was closed after the first judged year began */
    record ShownList(@Nullable Long adopted, String source, boolean closedLate) {}

    record ShownItem(CodeRef code, String titleVi, String titleEn, ShownPath path) {}

    record ShownItems(@Nullable Integer base, ShownOutcome whole, List<ShownItem> items) {

        static ShownItems of(ItemsReading reading, boolean withDeals, Sentences sentences, Locale locale) {
            return new ShownItems(
                    reading.base(),
                    ShownOutcome.of(reading.outcome(), sentences, locale),
                    reading.items().stream()
                            .map(item -> new ShownItem(
                                    item.item().code(),
                                    item.item().titleVi(),
                                    item.item().titleEn(),
                                    ShownPath.of(item.path(), item.backing(), withDeals, sentences, locale)))
                            .toList());
        }
    }

    /**
     * @param part of a share or average, in the unit of the value times that of the whole; null where the value is exact
     * @param unknown of what it is not known whether it belongs to the part, or to the whole
     */
    record ShownLevel(
            int year,
            @Nullable String value,
            @Nullable String part,
            @Nullable String whole,
            @Nullable String unknown) {

        static ShownLevel of(int year, Series.@Nullable Value value) {
            var fraction = value == null ? null : value.fraction();
            return new ShownLevel(
                    year,
                    value == null ? null : value.value().toPlainString(),
                    fraction == null ? null : fraction.part().toPlainString(),
                    fraction == null ? null : fraction.whole().toPlainString(),
                    fraction == null ? null : fraction.unknown().toPlainString());
        }
    }

    static ShownProgress of(
            Progress progress,
            @Nullable Long planAdopted,
            AsKnown at,
            List<String> evidence,
            boolean withDeals,
            Sentences sentences,
            Locale locale) {
        var definition = progress.definition();
        var list = progress.list();
        var level = progress.level();
        return new ShownProgress(
                REPRESENTATION,
                progress.target(),
                planAdopted == null ? "candidate" : "adopted",
                planAdopted,
                at,
                ShownOutcome.of(progress.outcome(), sentences, locale),
                definition == null
                        ? null
                        : new ShownDefinition(
                                definition.content(), definition.standing().adopted(), progress.definitionIsLate()),
                "unknown",
                paths(progress, withDeals, sentences, locale),
                list == null
                        ? null
                        : new ShownList(
                                list.standing().adopted(), list.content().source(), progress.listIsLate()),
                progress.items().stream()
                        .map(reading -> ShownItems.of(reading, withDeals, sentences, locale))
                        .toList(),
                level == null ? null : ShownLevel.of(level.year(), level.value()),
                progress.inventory(),
                progress.milestone() == null ? null : progress.milestone().content(),
                evidence,
                says(progress, planAdopted, sentences, locale),
                ROUNDING);
    }

    private static List<ShownPath> paths(Progress progress, boolean withDeals, Sentences sentences, Locale locale) {
        var paths = new ArrayList<ShownPath>();
        for (int i = 0; i < progress.readings().size(); i++) {
            var backing =
                    progress.backing().isEmpty() ? null : progress.backing().get(i);
            paths.add(ShownPath.of(progress.readings().get(i), backing, withDeals, sentences, locale));
        }
        return List.copyOf(paths);
    }

    private static @Nullable String plain(@Nullable BigDecimal share) {
        return share == null ? null : share.toPlainString();
    }

    private static List<String> says(
            Progress progress, @Nullable Long planAdopted, Sentences sentences, Locale locale) {
        var flags = new ArrayList<String>();
        if (planAdopted == null) {
            flags.add("plan-is-a-candidate");
        }
        if (progress.definitionIsLate()) {
            flags.add("definition-adopted-late");
        }
        if (progress.listIsLate()) {
            flags.add("list-closed-late");
        }
        if (progress.readings().stream().anyMatch(path -> !path.fromDealsAlone())) {
            flags.add("not-recomputable-from-deals");
        }
        if (progress.readings().stream().flatMap(path -> path.steps().stream()).anyMatch(GrowthPath.Step::broken)) {
            flags.add("series-broken");
        }
        if (progress.definition() != null) {
            flags.add("coverage-unknown");
        }
        return flags.stream()
                .map(flag -> sentences.get("progress." + flag, locale))
                .toList();
    }

    private static @Nullable String rate(Growth growth) {
        return growth.rate() == null
                ? null
                : growth.rate().setScale(6, RoundingMode.UNNECESSARY).toPlainString();
    }
}
