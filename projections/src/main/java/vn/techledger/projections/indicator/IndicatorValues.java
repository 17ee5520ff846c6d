package vn.techledger.projections.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import vn.techledger.ledger.indicator.ExternalFigure;
import vn.techledger.ledger.indicator.IndicatorDefinition;
import vn.techledger.ledger.indicator.IndicatorDefinition.Measure;
import vn.techledger.ledger.indicator.IndicatorDefinition.PostingDate;
import vn.techledger.ledger.indicator.IndicatorDefinition.Prices;
import vn.techledger.ledger.indicator.IndicatorDefinition.Rung;
import vn.techledger.ledger.indicator.IndicatorDefinition.Territory;
import vn.techledger.ledger.indicator.PeriodCalendar;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.projections.figures.Dimension;
import vn.techledger.projections.figures.PaidPostings;
import vn.techledger.projections.figures.Postings;
import vn.techledger.projections.figures.RegisteredPostings;
import vn.techledger.projections.intermediary.IntermediaryRegister.Span;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.reference.CodeLists;
import vn.techledger.projections.value.Axis;
import vn.techledger.projections.value.ConstantReporters;
import vn.techledger.projections.value.ConstantReporters.Constant;
import vn.techledger.projections.value.LargestDeals;
import vn.techledger.projections.value.LargestDeals.Deal;
import vn.techledger.projections.value.LargestDeals.Figure;
import vn.techledger.projections.value.Period;
import vn.techledger.projections.value.TransactionValue.Find;
import vn.techledger.projections.value.ValueTable;
import vn.techledger.projections.value.ValueTable.LeftOut;

/** The values of an indicator by its definition, as far as the ledger's folds can tell them. */
public final class IndicatorValues {

    /** Code list of ISO 3166-1 codes; no list of developed countries was found, so that somebody has to adopt one. */
    public static final String DEVELOPED_COUNTRIES = "DEVELOPED-COUNTRIES";

    private static final int PER_CENT_DECIMALS = 6;
    private static final int DAY_DECIMALS = 1;

    private final IndicatorSources sources;

    public IndicatorValues(IndicatorSources sources) {
        this.sources = sources;
    }

    /** Why a definition cannot be computed, whatever is recorded; empty where it can. */
    public static Optional<Obstacle> obstacle(IndicatorDefinition definition) {
        var rung = definition.rung();
        if (rung == Rung.PERFORMED) {
            return Optional.of(Obstacle.PERFORMED_VALUE_NOT_RECORDED);
        }
        if (rung == Rung.MEMORANDUM) {
            return Optional.of(Obstacle.RUNG_NOT_FOLDED);
        }
        if (!measures(rung).contains(definition.measure())) {
            return Optional.of(Obstacle.MEASURE_NOT_FOLDED);
        }
        if (definition.postedOn() != postedOn(rung)) {
            return Optional.of(Obstacle.POSTING_DATE_NOT_FOLDED);
        }
        if (definition.territory() != Territory.ANYWHERE) {
            return Optional.of(Obstacle.TERRITORY_NOT_FOLDED);
        }
        if (definition.calendar() != PeriodCalendar.JANUARY && definition.measure() == Measure.DAYS_TO_CERTIFICATE) {
            return Optional.of(Obstacle.CALENDAR_NOT_FOLDED);
        }
        return definition.prices() == Prices.CURRENT ? Optional.empty() : Optional.of(Obstacle.NO_DEFLATOR);
    }

    private static Set<Measure> measures(Rung rung) {
        return switch (rung) {
            case SIGNED ->
                Set.of(
                        Measure.TOTAL,
                        Measure.TECHNOLOGY,
                        Measure.COUNT,
                        Measure.AVERAGE,
                        Measure.IP_SHARE,
                        Measure.DEVELOPED_IMPORT_SHARE,
                        Measure.INSTITUTE_SHARE);
            case REGISTERED -> Set.of(Measure.TOTAL, Measure.COUNT, Measure.AVERAGE, Measure.DAYS_TO_CERTIFICATE);
            case PAID -> Set.of(Measure.PAID);
            case NONE -> Set.of(Measure.INTERMEDIARIES, Measure.CONNECTED_INTERMEDIARIES, Measure.DIGITISED_SHARE);
            case MEMORANDUM, PERFORMED -> Set.of();
        };
    }

    private static PostingDate postedOn(Rung rung) {
        return switch (rung) {
            case MEMORANDUM, SIGNED -> PostingDate.SIGNING;
            case REGISTERED -> PostingDate.REGISTRATION;
            case PERFORMED -> PostingDate.PERFORMANCE;
            case PAID -> PostingDate.PAYMENT;
            case NONE -> PostingDate.LAST_DAY;
        };
    }

    /** The same with what was adopted up to a position. */
    public Optional<Obstacle> obstacle(IndicatorDefinition definition, long knownAt) {
        var obstacle = obstacle(definition);
        return obstacle.isEmpty()
                        && definition.measure() == Measure.DEVELOPED_IMPORT_SHARE
                        && sources.codeLists()
                                .lastAdopted(DEVELOPED_COUNTRIES, knownAt)
                                .isEmpty()
                ? Optional.of(Obstacle.NO_COUNTRY_LIST_ADOPTED)
                : obstacle;
    }

    /** Whether the value is a sum of amounts of deals, so that it can be asked what it rests on. */
    public static boolean isSumOfAmounts(IndicatorDefinition definition) {
        return switch (definition.measure()) {
            case TOTAL, TECHNOLOGY, PAID -> true;
            default -> false;
        };
    }

    /** Whether growth of it is judged: of sums and numbers of deals. */
    public static boolean grows(IndicatorDefinition definition) {
        return isSumOfAmounts(definition) || definition.measure() == Measure.COUNT;
    }

    /** Version of the fold that a definition is computed by. Requires one without an obstacle. */
    public static int foldVersion(IndicatorDefinition definition) {
        return switch (definition.rung()) {
            case PAID -> PaidPostings.FOLD_VERSION;
            case REGISTERED -> RegisteredPostings.FOLD_VERSION;
            default -> Postings.FOLD_VERSION;
        };
    }

    /** The read model that its deals are summed in. Requires a definition of deals without an obstacle. */
    public ReadModel model(IndicatorDefinition definition) {
        return switch (definition.rung()) {
            case PAID -> sources.payments();
            case REGISTERED -> sources.registered();
            default -> definition.measure() == Measure.TECHNOLOGY ? sources.technology() : sources.values();
        };
    }

    /** The periods that its years are. */
    public static Period period(IndicatorDefinition definition) {
        return definition.calendar() == PeriodCalendar.JANUARY ? Period.YEAR : Period.REPORT_YEAR;
    }

    /**
     * The values of the deals, and the figures from outside that stand for their years. Requires a definition without an
     * obstacle.
     *
     * @param figures in force, of this indicator; those in another currency than the definition's are not used
     * @throws vn.techledger.projections.readmodel.NotReached when {@code knownAt} lies ahead of the read model
     */
    public Series series(IndicatorDefinition definition, List<ExternalFigure> figures, int from, int to, long knownAt) {
        var series = deals(definition, from, to, knownAt);
        for (var figure : figures) {
            if (figure.year() >= from
                    && figure.year() <= to
                    && String.valueOf(figure.value().currency()).equals(definition.currency())) {
                series = series.with(
                        figure.year(), figure.value().known().orElseThrow().getAmount());
            }
        }
        return series;
    }

    private Series deals(IndicatorDefinition definition, int from, int to, long knownAt) {
        return switch (definition.measure()) {
            case TOTAL, TECHNOLOGY, PAID ->
                new Series(sums(table(definition, List.of(), from, to, knownAt).totals()), decimals(definition));
            case COUNT -> new Series(counts(definition, from, to, knownAt), 0);
            case AVERAGE -> averages(definition, from, to, knownAt);
            case IP_SHARE ->
                shares(definition, Dimension.INTELLECTUAL_PROPERTY, Set.of("YES"), Set.of(), from, to, knownAt);
            case INSTITUTE_SHARE ->
                shares(
                        definition,
                        Dimension.SUPPLIER_ORIGIN,
                        Set.of("DOMESTIC_RESEARCH"),
                        Set.of("FOREIGN"),
                        from,
                        to,
                        knownAt);
            case DEVELOPED_IMPORT_SHARE -> developed(definition, from, to, knownAt);
            case DAYS_TO_CERTIFICATE -> waits(from, to, knownAt);
            case INTERMEDIARIES, CONNECTED_INTERMEDIARIES -> intermediaries(definition, from, to, knownAt);
            // no date says when documents were digitised: of no year anything is known
            case DIGITISED_SHARE -> new Series(new TreeMap<>(), PER_CENT_DECIMALS);
            case SHARE -> throw new IllegalArgumentException("a share of what is not said");
        };
    }

    private static int decimals(IndicatorDefinition definition) {
        return CurrencyUnit.of(definition.currency()).getDecimalPlaces();
    }

    /**
     * The values of each of some sectors; one of which no deal is known has an empty series. Requires a definition without
     * an obstacle that is a sum of amounts.
     */
    public Map<CodeRef, Series> sectors(
            IndicatorDefinition definition, List<CodeRef> codes, int from, int to, long knownAt) {
        var rows =
                table(definition, List.of(Dimension.SECTOR), from, to, knownAt).rows();
        var found = new HashMap<CodeRef, Series>();
        for (var code : codes) {
            var key = key(code);
            found.put(
                    code,
                    new Series(
                            sums(rows.stream()
                                    .filter(row -> row.key().equals(key))
                                    .map(row ->
                                            new ValueTable.Total(row.period(), row.count(), row.value(), row.growth()))
                                    .toList()),
                            decimals(definition)));
        }
        return found;
    }

    /** As postings name a code. */
    public static String key(CodeRef code) {
        return code.list() + '/' + code.version() + '/' + code.code();
    }

    /** Contracts that are in no value, by reason. Requires a definition without an obstacle. */
    public List<LeftOut> leftOut(IndicatorDefinition definition, int from, int to, long knownAt) {
        if (!definition.measure().isOfAmounts()) {
            return List.of();
        }
        var table = table(definition, List.of(), from, to, knownAt);
        var leftOut = new ArrayList<>(table.leftOut());
        long between = table.totals().stream()
                .filter(total -> year(total.period()).isEmpty())
                .mapToLong(ValueTable.Total::count)
                .sum();
        if (between > 0) {
            leftOut.add(new LeftOut(LeftOut.PERIOD_UNKNOWN, definition.currency(), between));
        }
        return List.copyOf(leftOut);
    }

    /**
     * Of the rows of a breakdown, or of the total, what stands under each key of another dimension, by year. Requires a
     * definition without an obstacle that adds up amounts.
     *
     * @param slice the breakdown, or {@link Dimension#TOTAL}, whose only key is empty
     */
    public Map<String, SortedMap<Integer, SortedMap<String, BigDecimal>>> parts(
            IndicatorDefinition definition, Dimension slice, Dimension by, int from, int to, long knownAt) {
        boolean whole = slice == Dimension.TOTAL;
        var table = table(definition, whole ? List.of(by) : List.of(slice, by), from, to, knownAt);
        var parts = new HashMap<String, SortedMap<Integer, SortedMap<String, BigDecimal>>>();
        for (var row : table.rows()) {
            year(row.period())
                    .ifPresent(year -> parts.computeIfAbsent(
                                    whole ? Dimension.EVERYTHING : row.key(), none -> new TreeMap<>())
                            .computeIfAbsent(year, none -> new TreeMap<>())
                            .put(
                                    whole ? row.key() : Objects.requireNonNull(row.crossed()),
                                    new BigDecimal(Objects.requireNonNull(row.value()))));
        }
        return parts;
    }

    /** The deals that add most to a year. Requires a definition without an obstacle that is a sum of amounts. */
    public List<Deal> largest(
            IndicatorDefinition definition, Dimension slice, String key, int year, int most, long knownAt) {
        return new LargestDeals(sources.source()).of(figure(definition, slice, key, knownAt), year, most);
    }

    /** What some deals add to a year together. Requires a definition without an obstacle that is a sum of amounts. */
    public BigDecimal value(
            IndicatorDefinition definition, Dimension slice, String key, int year, List<DealId> deals, long knownAt) {
        return new LargestDeals(sources.source()).value(figure(definition, slice, key, knownAt), year, deals);
    }

    private Figure figure(IndicatorDefinition definition, Dimension slice, String key, long knownAt) {
        return new Figure(
                model(definition),
                slice,
                key,
                period(definition),
                Objects.requireNonNull(definition.currency()),
                knownAt);
    }

    /** Average growth of constant reporters. Requires a definition without an obstacle that is a sum of amounts. */
    public Constant constantReporters(
            IndicatorDefinition definition, Dimension slice, String key, int base, int last, long knownAt) {
        var axes = slice == Dimension.TOTAL ? List.<Dimension>of() : List.of(slice);
        return new ConstantReporters(sources.source())
                .between(model(definition), find(definition, axes, base, last, knownAt), key, base, last);
    }

    private ValueTable table(IndicatorDefinition definition, List<Dimension> by, int from, int to, long knownAt) {
        return table(definition, find(definition, by, from, to, knownAt));
    }

    private ValueTable table(IndicatorDefinition definition, Find find) {
        return switch (definition.rung()) {
            case PAID -> sources.payments().find(find);
            case REGISTERED -> sources.registered().find(find);
            default ->
                definition.measure() == Measure.TECHNOLOGY
                        ? sources.technology().find(find)
                        : sources.values().find(find);
        };
    }

    private static Find find(IndicatorDefinition definition, List<Dimension> by, int from, int to, long knownAt) {
        return new Find(
                by.stream().map(Axis::of).toList(),
                period(definition),
                from,
                to,
                definition.currency(),
                knownAt,
                definition.currency() == null
                        ? vn.techledger.projections.value.Measure.COUNT
                        : vn.techledger.projections.value.Measure.VALUE);
    }

    /** Empty for what is not known to lie in one year. */
    private static Optional<Integer> year(String period) {
        return period.length() == "2024".length() ? Optional.of(Integer.valueOf(period)) : Optional.empty();
    }

    private static TreeMap<Integer, Series.Value> sums(List<ValueTable.Total> totals) {
        var years = new TreeMap<Integer, Series.Value>();
        for (var total : totals) {
            year(total.period())
                    .ifPresent(year ->
                            years.put(year, Series.Value.ofDeals(new BigDecimal(total.value()), total.count())));
        }
        return years;
    }

    /** Contracts of each year, whatever their amounts; those of no known year belong to none. */
    private TreeMap<Integer, Series.Value> counts(IndicatorDefinition definition, int from, int to, long knownAt) {
        return sums(table(definition, List.of(), from, to, knownAt).totals());
    }

    private Series averages(IndicatorDefinition definition, int from, int to, long knownAt) {
        var years = new TreeMap<Integer, Series.Value>();
        sums(table(definition, List.of(), from, to, knownAt).totals()).forEach((year, sum) -> {
            long count = sum.count() == null ? 0 : sum.count();
            if (count > 0) {
                var fraction = new Series.Fraction(sum.value(), BigDecimal.valueOf(count), BigDecimal.ZERO);
                years.put(year, Series.Value.of(fraction, decimals(definition), count));
            }
        });
        return new Series(years, decimals(definition));
    }

    /** @param outside keys that do not belong to the whole */
    private Series shares(
            IndicatorDefinition definition,
            Dimension by,
            Set<String> part,
            Set<String> outside,
            int from,
            int to,
            long knownAt) {
        var rows = parts(definition, Dimension.TOTAL, by, from, to, knownAt)
                .getOrDefault(Dimension.EVERYTHING, new TreeMap<>());
        // who is unknown may not belong to the whole either
        boolean unknownIsOutside = !outside.isEmpty();
        return shares(rows, part, outside, unknownIsOutside, counts(definition, from, to, knownAt));
    }

    private Series developed(IndicatorDefinition definition, int from, int to, long knownAt) {
        var list = sources.codeLists()
                .lastAdopted(DEVELOPED_COUNTRIES, knownAt)
                .orElseThrow(() -> new IllegalArgumentException("no list of developed countries is adopted"));
        var countries = sources.codeLists().entries(list.proposal()).stream()
                .map(CodeLists.Entry::code)
                .collect(Collectors.toSet());
        var rows = parts(definition, Dimension.DIRECTION, Dimension.SUPPLIER_COUNTRY, from, to, knownAt)
                .getOrDefault("INBOUND", new TreeMap<>());
        return shares(rows, countries, Set.of(), false, counts(definition, from, to, knownAt));
    }

    private static Series shares(
            SortedMap<Integer, SortedMap<String, BigDecimal>> rows,
            Set<String> part,
            Set<String> outside,
            boolean unknownIsOutside,
            SortedMap<Integer, Series.Value> counts) {
        var years = new TreeMap<Integer, Series.Value>();
        rows.forEach((year, keys) -> {
            var some = BigDecimal.ZERO;
            var whole = BigDecimal.ZERO;
            var unknown = BigDecimal.ZERO;
            for (var one : keys.entrySet()) {
                boolean isUnknown =
                        one.getKey().equals(Dimension.UNKNOWN) || one.getKey().equals(Dimension.SEVERAL);
                unknown = isUnknown ? unknown.add(one.getValue()) : unknown;
                some = part.contains(one.getKey()) ? some.add(one.getValue()) : some;
                whole = outside.contains(one.getKey()) || isUnknown && unknownIsOutside
                        ? whole
                        : whole.add(one.getValue());
            }
            if (whole.signum() > 0) {
                var count = counts.get(year);
                years.put(
                        year,
                        Series.Value.of(
                                new Series.Fraction(some.movePointRight(2), whole, unknown),
                                PER_CENT_DECIMALS,
                                count == null || count.count() == null ? 0 : count.count()));
            }
        });
        return new Series(years, PER_CENT_DECIMALS);
    }

    private Series waits(int from, int to, long knownAt) {
        var years = new TreeMap<Integer, Series.Value>();
        sources.registered().waits(from, to, knownAt).forEach((year, waits) -> {
            if (waits.dated() > 0) {
                var fraction = new Series.Fraction(
                        waits.days(),
                        BigDecimal.valueOf(waits.dated()),
                        BigDecimal.valueOf(waits.contracts() - waits.dated()));
                years.put(year, Series.Value.of(fraction, DAY_DECIMALS, waits.contracts()));
            }
        });
        return new Series(years, DAY_DECIMALS);
    }

    /** Nothing for the years before the first is known to stand: nobody says that there was none. */
    private Series intermediaries(IndicatorDefinition definition, int from, int to, long knownAt) {
        var spans = sources.intermediaries().spans(knownAt);
        boolean connected = definition.measure() == Measure.CONNECTED_INTERMEDIARIES;
        var years = new TreeMap<Integer, Series.Value>();
        for (int year = from; year <= to; year++) {
            var day = definition.calendar().lastDay(year);
            var standing = spans.stream()
                    .filter(span -> !span.connection() && span.lastedOn(day))
                    .map(Span::party)
                    .collect(Collectors.toSet());
            if (!standing.isEmpty()) {
                var linked = spans.stream()
                        .filter(span -> span.connection() && span.lastedOn(day))
                        .map(Span::party)
                        .filter(standing::contains)
                        .distinct()
                        .count();
                long number = connected ? linked : standing.size();
                years.put(year, Series.Value.ofDeals(BigDecimal.valueOf(number), number));
            }
        }
        return new Series(years, 0);
    }
}
