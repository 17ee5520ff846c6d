package vn.techledger.api.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.techledger.api.problems.Sentences;
import vn.techledger.ledger.indicator.PeriodCalendar;
import vn.techledger.ledger.shared.CodeRef;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.projections.figures.Dimension;
import vn.techledger.projections.figures.Growth;
import vn.techledger.projections.party.PartyDirectory;
import vn.techledger.projections.reference.CodeLists;
import vn.techledger.projections.value.CodeLevels;
import vn.techledger.projections.value.ConstantReporters;
import vn.techledger.projections.value.Measure;
import vn.techledger.projections.value.Period;
import vn.techledger.projections.value.TransactionValue.Find;
import vn.techledger.projections.value.ValueTable;
import vn.techledger.projections.value.ValueTable.Row;

/** Puts names to the keys of a table, in the reader's language. */
final class Presenter {

    private static final int REPRESENTATION = 3;
    private static final int VERSION = 1;
    private static final String CANDIDATE = "candidate";
    private static final String FIRST_DAY = PeriodCalendar.JANUARY.code();
    private static final List<String> CALENDARS =
            Arrays.stream(PeriodCalendar.values()).map(PeriodCalendar::code).toList();
    private static final Set<String> GROUPS =
            Set.of(Dimension.UNKNOWN, Dimension.SEVERAL, Dimension.NONE, CodeLevels.COARSER, CodeLevels.UNMAPPED);

    /** Totals first, then rows by period and key. */
    private static final Comparator<ConstantReporters.Place> PLACES = Comparator.comparing(
                    (ConstantReporters.Place place) -> !place.key().isEmpty())
            .thenComparing(ConstantReporters.Place::period)
            .thenComparing(ConstantReporters.Place::key);

    private final PartyDirectory parties;
    private final CodeLists codeLists;
    private final Sentences sentences;

    Presenter(PartyDirectory parties, CodeLists codeLists, Sentences sentences) {
        this.parties = parties;
        this.codeLists = codeLists;
        this.sentences = sentences;
    }

    /**
     * What was asked for.
     *
     * @param definition that it is asked by, a candidate's or an adopted one
     * @param levels that the codes of the first dimension with codes are shown at, or null
     */
    record Question(
            Indicator indicator,
            Statistics.Definition definition,
            Rung rung,
            List<Dimension> by,
            @Nullable Integer level,
            @Nullable String version,
            Find find,
            @Nullable CodeLevels levels) {}

    /** The definition that ships with the ledger; nobody has adopted it. */
    static Statistics.Definition candidate(Indicator indicator) {
        return new Statistics.Definition(indicator.code(), VERSION, CANDIDATE);
    }

    /** @param constant growth of constant reporters, by the place of the rate that it stands beside */
    Statistics present(
            Question question,
            KnownAt at,
            ValueTable table,
            Map<ConstantReporters.Place, ConstantReporters.Constant> constant,
            ConstantReporters.@Nullable Constant average,
            Locale locale) {
        var find = question.find();
        var by = question.by();
        var keys = by.isEmpty()
                ? noKey()
                : keys(by.getFirst(), table.rows().stream().map(Row::key), find.knownAt(), locale);
        var crossKeys = by.size() < 2
                ? noKey()
                : keys(
                        by.getLast(),
                        table.rows().stream().map(Row::crossed).flatMap(Stream::ofNullable),
                        find.knownAt(),
                        locale);
        return new Statistics(
                REPRESENTATION,
                question.indicator().code(),
                question.definition(),
                question.rung().code(),
                question.rung().amount(),
                find.period() == Period.REPORT_YEAR
                        ? Period.YEAR.name().toLowerCase(Locale.ROOT)
                        : find.period().name().toLowerCase(Locale.ROOT),
                find.period() == Period.REPORT_YEAR ? PeriodCalendar.DECEMBER_15.code() : FIRST_DAY,
                find.currency(),
                by.isEmpty() ? null : by.stream().map(Dimension::code).collect(Collectors.joining(",")),
                by.stream().allMatch(Dimension::additive),
                question.level(),
                question.version(),
                question.levels() == null ? List.of() : question.levels().used(),
                "same-period-of-previous-year",
                new Statistics.Rounding(
                        find.measure() == Measure.AVERAGE ? "currency-decimals-half-even-once" : "exact",
                        "largest-remainder",
                        "six-decimals-half-even-once"),
                at,
                table.rows().stream()
                        .map(row -> new Statistics.Row(
                                row.period(),
                                keys.apply(row.key()),
                                row.crossed() == null ? null : crossKeys.apply(row.crossed()),
                                row.count(),
                                row.value(),
                                rate(row.growth()),
                                row.growth().status().code()))
                        .toList(),
                table.totals().stream()
                        .map(total -> new Statistics.Total(
                                total.period(),
                                total.count(),
                                total.value(),
                                rate(total.growth()),
                                total.growth().status().code()))
                        .toList(),
                average(table.averageGrowth()),
                table.leftOut().stream()
                        .map(left -> new Statistics.LeftOut(left.reason(), left.currency(), left.count()))
                        .toList(),
                new Statistics.ConstantReporters(
                        ConstantReporters.BY,
                        constant.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey(PLACES))
                                .map(one ->
                                        rate(one.getKey().period(), one.getKey().key(), one.getValue()))
                                .toList(),
                        average == null || table.averageGrowth() == null
                                ? null
                                : rate(
                                        table.averageGrowth().from() + "/"
                                                + table.averageGrowth().to(),
                                        "",
                                        average)));
    }

    private static Statistics.ConstantRate rate(String period, String key, ConstantReporters.Constant constant) {
        return new Statistics.ConstantRate(
                period,
                key.isEmpty() ? null : key,
                rate(constant.growth()),
                constant.status(),
                constant.reporters(),
                constant.unknown());
    }

    private static @Nullable String rate(Growth growth) {
        return growth.rate() == null ? null : growth.rate().toPlainString();
    }

    private static Statistics.@Nullable AverageGrowth average(ValueTable.@Nullable AverageGrowth average) {
        return average == null
                ? null
                : new Statistics.AverageGrowth(
                        average.from(),
                        average.to(),
                        average.years(),
                        rate(average.growth()),
                        average.growth().status().code());
    }

    Indicators list(Locale locale) {
        return new Indicators(
                Arrays.stream(Indicator.values()).map(one -> item(one, locale)).toList(),
                Arrays.stream(Dimension.values())
                        .filter(one -> one != Dimension.TOTAL)
                        .map(one -> new Indicators.By(
                                one.code(), whose(one), one.additive(), one.named() == Dimension.Named.CODE))
                        .toList());
    }

    private Indicators.Item item(Indicator indicator, Locale locale) {
        var rung = indicator.rungs().getFirst();
        return new Indicators.Item(
                indicator.code(),
                VERSION,
                CANDIDATE,
                sentences.get("indicator." + indicator.code(), locale),
                sentences.get("indicator-note." + indicator.code(), locale),
                indicator.rungs().stream().map(Rung::code).distinct().toList(),
                indicator.needsCurrency()
                        ? indicator.rungs().stream()
                                .map(Rung::amount)
                                .distinct()
                                .collect(Collectors.joining(","))
                        : "none",
                indicator.measure().name().toLowerCase(Locale.ROOT),
                indicator.rungs().size() > 1 ? "of-the-rung" : rung.postingDate(),
                "all-recorded",
                String.join(",", CALENDARS),
                "current",
                indicator.needsCurrency() ? "asked" : "any",
                null);
    }

    private static String whose(Dimension dimension) {
        var code = dimension.code();
        int dot = code.indexOf('.');
        return dot < 0 ? "contract" : code.substring(0, dot);
    }

    private static Function<String, @Nullable Object> noKey() {
        return key -> null;
    }

    /** Names are those of the position that is asked for: the same question has the same answer for ever. */
    private Function<String, @Nullable Object> keys(Dimension by, Stream<String> given, long knownAt, Locale locale) {
        var plain = given.distinct().filter(key -> !GROUPS.contains(key)).toList();
        return switch (by.named()) {
            case NOTHING -> noKey();
            case PARTY -> {
                var names = parties.names(plain.stream().map(PartyId::of).toList(), knownAt);
                yield key -> GROUPS.contains(key)
                        ? group(key, locale)
                        : new Statistics.PartyKey(key, names.get(PartyId.of(key)));
            }
            case CODE -> {
                var names = codeLists.names(plain.stream().map(Presenter::code).toList(), knownAt);
                yield key -> GROUPS.contains(key) ? group(key, locale) : sector(code(key), names, locale);
            }
            case WORD -> key -> GROUPS.contains(key) ? group(key, locale) : word(by, key, locale);
        };
    }

    private Statistics.WordKey word(Dimension by, String word, Locale locale) {
        var list = Words.of(by);
        return new Statistics.WordKey(word, list == null ? null : sentences.get(Words.key(list, word), locale));
    }

    private Statistics.GroupKey group(String key, Locale locale) {
        return new Statistics.GroupKey(key, sentences.get("group." + key, locale));
    }

    private static CodeRef code(String key) {
        var parts = key.split("/", 3);
        return new CodeRef(parts[0], parts[1], parts[2]);
    }

    private static Statistics.SectorKey sector(CodeRef code, Map<CodeRef, CodeLists.Names> names, Locale locale) {
        var known = names.get(code);
        var name = known == null ? null : locale.getLanguage().equals("vi") ? known.vi() : known.en();
        return new Statistics.SectorKey(code.list(), code.version(), code.code(), name);
    }
}
