package vn.techledger.projections.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.indicator.IndicatorDefinition;
import vn.techledger.ledger.plan.Milestone;
import vn.techledger.ledger.plan.PlanTarget;
import vn.techledger.ledger.plan.TargetList;
import vn.techledger.projections.figures.Dimension;
import vn.techledger.projections.indicator.Adoptions.Entry;
import vn.techledger.projections.indicator.IndicatorBook;
import vn.techledger.projections.indicator.IndicatorValues;
import vn.techledger.projections.indicator.Obstacle;
import vn.techledger.projections.indicator.Series;

/** How far each target has come, as known at a position of the log. */
public final class Targets {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final IndicatorBook indicators;
    private final PlanBook plans;
    private final IndicatorValues values;

    public Targets(IndicatorBook indicators, PlanBook plans, IndicatorValues values) {
        this.indicators = indicators;
        this.plans = plans;
        this.values = values;
    }

    /**
     * How far a target has come.
     *
     * @param definition in force, or null
     * @param definitionIsLate whether it was adopted after the first judged year began
     * @param readings of growth, one for each base year
     * @param list in force, or null
     * @param listIsLate whether it was closed after the first judged year began
     * @param backing what each reading rests on, in their order; of a level, what its year rests on; empty for what is no sum
     *     of amounts
     * @param items growth of each item, one for each base year
     * @param level null for other kinds
     * @param inventory null for other kinds
     * @param milestone confirmed, or null
     */
    public record Progress(
            PlanTarget target,
            @Nullable Entry<IndicatorDefinition> definition,
            boolean definitionIsLate,
            List<GrowthPath> readings,
            List<Backing> backing,
            @Nullable Entry<TargetList> list,
            boolean listIsLate,
            List<ItemsReading> items,
            @Nullable Level level,
            PlanBook.@Nullable Inventory inventory,
            @Nullable Entry<Milestone> milestone,
            Outcome outcome) {

        private static Progress of(PlanTarget target, Outcome outcome) {
            return of(target, null, false, outcome);
        }

        private static Progress of(
                PlanTarget target, @Nullable Entry<IndicatorDefinition> definition, boolean late, Outcome outcome) {
            return new Progress(
                    target, definition, late, List.of(), List.of(), null, false, List.of(), null, null, null, outcome);
        }
    }

    /** Growth of each item from one base year, with the verdict for the whole. */
    public record ItemsReading(@Nullable Integer base, List<ItemPath> items, Outcome outcome) {

        public ItemsReading {
            items = List.copyOf(items);
        }
    }

    public record ItemPath(TargetList.Item item, GrowthPath path, Backing backing) {}

    /**
     * Judges a target.
     *
     * @param knownAt position of the log: what was recorded later is not known
     * @param recordedAt when the event at that position was recorded: which years are over follows from it
     * @throws vn.techledger.projections.readmodel.NotReached when {@code knownAt} lies ahead of the values
     */
    public Progress progress(PlanTarget target, long knownAt, Instant recordedAt) {
        var day = day(recordedAt);
        return switch (target.kind()) {
            case MILESTONE -> {
                var confirmed = plans.milestoneInForce(target.code(), knownAt).orElse(null);
                var outcome = Milestones.judged(confirmed == null ? null : confirmed.content(), target.by(), day);
                yield new Progress(
                        target, null, false, List.of(), List.of(), null, false, List.of(), null, null, confirmed,
                        outcome);
            }
            case DIGITISED ->
                new Progress(
                        target,
                        null,
                        false,
                        List.of(),
                        List.of(),
                        null,
                        false,
                        List.of(),
                        null,
                        plans.inventory(knownAt),
                        null,
                        new Outcome(Verdict.NO_THRESHOLD, null, day.getYear() > target.by()));
            case GROWTH, ITEM_GROWTH, LEVEL -> measured(target, knownAt, day);
        };
    }

    private Progress measured(PlanTarget target, long knownAt, LocalDate day) {
        var adopted =
                indicators.inForce(String.valueOf(target.indicator()), knownAt).orElse(null);
        if (adopted == null) {
            return Progress.of(target, Outcome.not(Obstacle.NO_DEFINITION_ADOPTED));
        }
        var definition = adopted.content();
        var bases = bases(target, definition);
        int first = target.kind() == PlanTarget.Kind.LEVEL || bases.contains(null)
                ? target.by()
                : Collections.min(bases.stream().map(base -> base + 1).toList());
        var begins = definition.calendar().firstDay(first);
        boolean late = isAfter(adopted, begins);
        var obstacle = values.obstacle(definition, knownAt).orElse(null);
        if (obstacle == null && target.kind() != PlanTarget.Kind.LEVEL && !IndicatorValues.grows(definition)) {
            obstacle = Obstacle.GROWTH_NOT_JUDGED;
        }
        if (obstacle != null) {
            return Progress.of(target, adopted, late, Outcome.not(obstacle));
        }
        int lastComplete = definition.calendar().lastCompleteYear(day);
        return switch (target.kind()) {
            case GROWTH -> growth(target, adopted, late, bases, first - 1, lastComplete, knownAt);
            case ITEM_GROWTH -> items(target, adopted, late, bases, begins, first - 1, lastComplete, knownAt);
            default -> {
                var series = series(definition, target.by() - 1, target.by(), knownAt);
                var level = Level.of(series, target.threshold(), target.by(), lastComplete);
                yield new Progress(
                        target,
                        adopted,
                        late,
                        List.of(),
                        List.of(),
                        null,
                        false,
                        List.of(),
                        level,
                        null,
                        null,
                        level.outcome());
            }
        };
    }

    private Progress growth(
            PlanTarget target,
            Entry<IndicatorDefinition> adopted,
            boolean late,
            List<@Nullable Integer> bases,
            int from,
            int lastComplete,
            long knownAt) {
        var series = series(adopted.content(), from, target.by(), knownAt);
        var readings = bases.stream()
                .map(base -> GrowthPath.of(series, target.threshold(), base, target.by(), lastComplete))
                .toList();
        var backing = new ArrayList<Backing>();
        if (IndicatorValues.isSumOfAmounts(adopted.content())) {
            var backings = new Backings(values, adopted.content(), Dimension.TOTAL, from, target.by(), knownAt);
            for (var path : readings) {
                backing.add(
                        backings.of(Dimension.EVERYTHING, path, series, target.threshold(), target.by(), lastComplete));
            }
        }
        return new Progress(
                target,
                adopted,
                late,
                readings,
                List.copyOf(backing),
                null,
                false,
                List.of(),
                null,
                null,
                null,
                Outcome.agreed(readings.stream().map(GrowthPath::outcome).toList()));
    }

    private Progress items(
            PlanTarget target,
            Entry<IndicatorDefinition> adopted,
            boolean late,
            List<@Nullable Integer> bases,
            LocalDate begins,
            int from,
            int lastComplete,
            long knownAt) {
        var list = plans.listInForce(target.code(), knownAt).orElse(null);
        boolean countsContracts = adopted.content().measure() == IndicatorDefinition.Measure.COUNT;
        if (list == null || countsContracts) {
            var because = list == null ? Obstacle.NO_LIST_ADOPTED : Obstacle.MEASURE_NOT_FOLDED;
            return new Progress(
                    target,
                    adopted,
                    late,
                    List.of(),
                    List.of(),
                    list,
                    false,
                    List.of(),
                    null,
                    null,
                    null,
                    Outcome.not(because));
        }
        var codes = list.content().items().stream().map(TargetList.Item::code).toList();
        var series = values.sectors(adopted.content(), codes, from, target.by(), knownAt);
        var backings = new Backings(values, adopted.content(), Dimension.SECTOR, from, target.by(), knownAt);
        var readings = new ArrayList<ItemsReading>();
        for (var base : bases) {
            var paths = new ArrayList<ItemPath>();
            for (var item : list.content().items()) {
                var its = Objects.requireNonNull(series.get(item.code()));
                var path = GrowthPath.of(its, target.threshold(), base, target.by(), lastComplete);
                var key = IndicatorValues.key(item.code());
                var backing = backings.of(key, path, its, target.threshold(), target.by(), lastComplete);
                paths.add(new ItemPath(item, path, backing));
            }
            readings.add(new ItemsReading(
                    base,
                    paths,
                    Outcome.ofAll(
                            paths.stream().map(path -> path.path().outcome()).toList())));
        }
        return new Progress(
                target,
                adopted,
                late,
                List.of(),
                List.of(),
                list,
                isAfter(list, begins),
                readings,
                null,
                null,
                null,
                Outcome.agreed(readings.stream().map(ItemsReading::outcome).toList()));
    }

    private Series series(IndicatorDefinition definition, int from, int to, long knownAt) {
        var outside = indicators.figuresInForce(definition.code(), knownAt).stream()
                .map(Entry::content)
                .toList();
        return values.series(definition, outside, from, to, knownAt);
    }

    /** Those of the target, or else the definition's; one reading without a base where neither names any. */
    private static List<@Nullable Integer> bases(PlanTarget target, IndicatorDefinition definition) {
        var bases = new ArrayList<@Nullable Integer>(target.baseYears());
        if (bases.isEmpty()) {
            bases.add(definition.baseYear());
        }
        return bases;
    }

    private static boolean isAfter(Entry<?> adopted, LocalDate day) {
        var at = adopted.standing().adoptedAt();
        return at != null && day(at).isAfter(day);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }
}
