package vn.techledger.api.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.indicators.ShippedIndicators;
import vn.techledger.api.problems.Sentences;
import vn.techledger.api.reading.AsKnown;
import vn.techledger.ledger.indicator.IndicatorDefinition;
import vn.techledger.ledger.indicator.IndicatorDefinition.Measure;
import vn.techledger.projections.figures.Growth;
import vn.techledger.projections.indicator.Adoptions.Entry;
import vn.techledger.projections.indicator.IndicatorBook;
import vn.techledger.projections.indicator.IndicatorSources;
import vn.techledger.projections.indicator.IndicatorValues;
import vn.techledger.projections.indicator.Obstacle;
import vn.techledger.projections.indicator.Series;
import vn.techledger.projections.plan.PlanBook;
import vn.techledger.projections.readmodel.ReadModel;

/** Computes every definition: those that ship with the ledger, and those that are adopted. */
final class Candidates {

    private static final int REPRESENTATION = 1;
    private static final String ROUNDING =
            "sums and numbers are exact; averages, days and shares in per cent are rounded once, half to even, from the "
                    + "exact fraction that stands beside them; rates are fractions with six decimals, half to even";
    private static final String AS_KNOWN = "as-known";
    private static final int PER_CENT_DECIMALS = 6;
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final IndicatorSources sources;
    private final IndicatorValues values;
    private final IndicatorBook book;
    private final PlanBook plans;
    private final Sentences sentences;

    Candidates(IndicatorSources sources, IndicatorBook book, PlanBook plans, Sentences sentences) {
        this.sources = sources;
        this.values = new IndicatorValues(sources);
        this.book = book;
        this.plans = plans;
        this.sentences = sentences;
    }

    /** Everything that they are computed from. */
    List<ReadModel> models() {
        var models = new ArrayList<>(sources.all());
        models.add(book);
        models.add(plans);
        return models;
    }

    SideBySide compute(int from, int to, AsKnown at, Locale locale) {
        var items = new ArrayList<SideBySide.Item>();
        var adopted = book.inForce(at.position());
        adopted.forEach(entry -> items.add(item(
                entry.content(), Asked.status(entry, from), entry.standing().adopted(), from, to, at, locale)));
        ShippedIndicators.all().stream()
                .filter(shipped ->
                        adopted.stream().noneMatch(entry -> entry.content().equals(shipped)))
                .forEach(shipped -> items.add(item(shipped, Asked.CANDIDATE, null, from, to, at, locale)));
        return new SideBySide(
                REPRESENTATION, new KnownAt(at.origin(), at.position(), null, null), from, to, ROUNDING, items);
    }

    private SideBySide.Item item(
            IndicatorDefinition definition,
            String status,
            @Nullable Long adopted,
            int from,
            int to,
            AsKnown at,
            Locale locale) {
        var name = locale.getLanguage().equals("vi") ? definition.titleVi() : definition.titleEn();
        if (definition.measure() == Measure.DIGITISED_SHARE) {
            return new SideBySide.Item(
                    definition.code(),
                    definition.version(),
                    status,
                    adopted,
                    name,
                    definition,
                    null,
                    null,
                    digitised(at.position()),
                    null,
                    List.of(),
                    List.of("/api/v1/technologies"));
        }
        var obstacle = values.obstacle(definition, at.position()).orElse(null);
        if (obstacle != null) {
            return hindered(definition, status, adopted, name, obstacle, locale);
        }
        var outside = book.figuresInForce(definition.code(), at.position()).stream()
                .map(Entry::content)
                .toList();
        var series = values.series(definition, outside, from - 1, to, at.position());
        int complete = definition.calendar().lastCompleteYear(LocalDate.ofInstant(at.recordedAt(), ZONE));
        return new SideBySide.Item(
                definition.code(),
                definition.version(),
                status,
                adopted,
                name,
                definition,
                null,
                null,
                shown(series, from, complete),
                IndicatorValues.grows(definition) ? average(series, from, to) : null,
                values.leftOut(definition, from, to, at.position()).stream()
                        .map(left -> new Statistics.LeftOut(left.reason(), left.currency(), left.count()))
                        .toList(),
                EntryLinks.of(definition, at.position()));
    }

    private SideBySide.Item hindered(
            IndicatorDefinition definition,
            String status,
            @Nullable Long adopted,
            String name,
            Obstacle obstacle,
            Locale locale) {
        return new SideBySide.Item(
                definition.code(),
                definition.version(),
                status,
                adopted,
                name,
                definition,
                obstacle.code(),
                sentences.get("obstacle." + obstacle.code(), locale),
                List.of(),
                null,
                List.of(),
                List.of());
    }

    private static List<SideBySide.Value> shown(Series series, int from, int lastComplete) {
        var shown = new ArrayList<SideBySide.Value>();
        series.years().tailMap(from).forEach((year, value) -> {
            var fraction = value.fraction();
            var before = series.in(year - 1).orElse(null);
            shown.add(new SideBySide.Value(
                    "%04d".formatted(year),
                    value.value().toPlainString(),
                    value.count(),
                    before == null ? null : rate(value.since(before)),
                    fraction == null ? null : fraction.part().toPlainString(),
                    fraction == null ? null : fraction.whole().toPlainString(),
                    fraction == null ? null : fraction.unknown().toPlainString(),
                    year <= lastComplete,
                    value.fromOutside()));
        });
        return shown;
    }

    private static @Nullable String average(Series series, int from, int to) {
        return from == to
                ? null
                : rate(Growth.average(
                        series.in(from).map(Series.Value::value).orElse(null),
                        series.in(to).map(Series.Value::value).orElse(null),
                        to - from));
    }

    private static @Nullable String rate(Growth growth) {
        return growth.rate() == null ? null : growth.rate().toPlainString();
    }

    /** No date says when documents were digitised: how it stands at the position is all that is known. */
    private List<SideBySide.Value> digitised(long position) {
        var inventory = plans.inventory(position);
        if (inventory.entries() == 0) {
            return List.of();
        }
        var part = BigDecimal.valueOf(inventory.digitised()).movePointRight(2);
        var whole = BigDecimal.valueOf(inventory.entries());
        return List.of(new SideBySide.Value(
                AS_KNOWN,
                part.divide(whole, PER_CENT_DECIMALS, RoundingMode.HALF_EVEN).toPlainString(),
                inventory.entries(),
                null,
                part.toPlainString(),
                whole.toPlainString(),
                BigDecimal.ZERO.toPlainString(),
                true,
                false));
    }
}
