package vn.techledger.projections.publication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.confidentiality.ConfidentialityRule;
import vn.techledger.ledger.confidentiality.Screening.Finding;
import vn.techledger.ledger.confidentiality.Screening.Kind;
import vn.techledger.ledger.indicator.ExternalFigure;
import vn.techledger.ledger.indicator.IndicatorDefinition;
import vn.techledger.ledger.indicator.PeriodCalendar;
import vn.techledger.projections.disclosure.Contributions;
import vn.techledger.projections.disclosure.Disclosure;
import vn.techledger.projections.disclosure.Safety;
import vn.techledger.projections.disclosure.Suppression;
import vn.techledger.projections.figures.Dimension;
import vn.techledger.projections.indicator.IndicatorSources;
import vn.techledger.projections.indicator.IndicatorValues;
import vn.techledger.projections.indicator.Series;
import vn.techledger.projections.publication.ScreenedTable.AppliedRule;
import vn.techledger.projections.publication.ScreenedTable.Figure;
import vn.techledger.projections.publication.ScreenedTable.Head;
import vn.techledger.projections.publication.ScreenedTable.Sum;
import vn.techledger.projections.value.ValueTable.LeftOut;

/**
 * Applies the rule of confidentiality to a table: what it keeps back, and whether anything that the rule forbids follows
 * from it together with what is released already. Tables of one dimension keep back; nothing else is repaired.
 */
public final class TableScreening {

    private final DealsBehind deals;
    private final IndicatorValues figures;

    public TableScreening(IndicatorSources sources) {
        this.deals = new DealsBehind(sources.source());
        this.figures = new IndicatorValues(sources);
    }

    /** Whether it can be told who is behind the sums of a definition: amounts or numbers of deals, by calendar years. */
    public static boolean isFor(IndicatorDefinition definition) {
        return IndicatorValues.grows(definition) && definition.calendar() == PeriodCalendar.JANUARY;
    }

    /**
     * What is asked.
     *
     * @param by additive dimensions, at most two
     * @param adoptedRule position of the adoption of the rule
     * @param outside figures from outside that are in force
     * @param released what was released so far, of whatever indicator, with its definition
     */
    public record Asked(
            Head head,
            List<Dimension> by,
            long adoptedRule,
            ConfidentialityRule rule,
            List<ExternalFigure> outside,
            List<Earlier> released) {}

    /** A released table with the definition that it was computed by. */
    public record Earlier(Released table, IndicatorDefinition definition) {}

    /** @param finding why the table may not be released; empty where it may */
    public record Screened(ScreenedTable table, Optional<Finding> finding) {}

    /** By which dimensions a table is broken down; empty where one is not known, or twice, or there are more than two. */
    public static Optional<List<Dimension>> dimensions(@Nullable String by) {
        if (by == null) {
            return Optional.of(List.of());
        }
        var found = Arrays.stream(by.split(",", -1))
                .map(code -> Dimension.of(code).filter(one -> one != Dimension.TOTAL))
                .toList();
        var dimensions = found.stream().flatMap(Optional::stream).distinct().toList();
        return dimensions.size() == found.size() && dimensions.size() <= 2 ? Optional.of(dimensions) : Optional.empty();
    }

    /**
     * @throws IllegalArgumentException for a dimension whose parts do not add up, or a definition that this is not for
     * @throws vn.techledger.projections.readmodel.NotReached when a position lies ahead of the read model
     */
    public Screened screen(Asked asked) {
        if (!asked.by().stream().allMatch(Dimension::additive)) {
            throw new IllegalArgumentException("the parts do not add up: " + asked.by());
        }
        if (!isFor(asked.head().definition())) {
            throw new IllegalArgumentException(
                    "not a sum over deals by calendar years: " + asked.head().definition());
        }
        var head = asked.head();
        var overlapping =
                asked.released().stream().filter(one -> overlaps(one, head)).toList();
        var pieces = pieces(asked, overlapping);
        var series = figures.series(head.definition(), asked.outside(), head.from(), head.to(), head.position());
        var safety = new Safety(asked.rule());
        var behind = behind(asked, pieces, series);
        var suppressed = new TreeMap<Integer, Suppression>();
        behind.forEach((year, cells) -> suppressed.put(year, Suppression.of(safety, cells)));
        var table = ScreenedTable.of(
                head,
                asked.by().isEmpty() ? null : by(asked.by()),
                AppliedRule.of(asked.adoptedRule(), asked.rule()),
                series,
                asked.by().isEmpty() ? List.of() : figures(asked, behind),
                suppressed,
                figures.leftOut(head.definition(), head.from(), head.to(), head.position()).stream()
                        .map(LeftOut::reason)
                        .distinct()
                        .toList());
        return new Screened(table, finding(table, asked, overlapping, pieces));
    }

    /**
     * Compares a table that was screened before with all that is released by now.
     *
     * @throws vn.techledger.projections.readmodel.NotReached when a position lies ahead of the read model
     */
    public Optional<Finding> compare(ScreenedTable table, Asked asked) {
        var overlapping = asked.released().stream()
                .filter(one -> overlaps(one, asked.head()))
                .toList();
        return finding(table, asked, overlapping, pieces(asked, overlapping));
    }

    private static Optional<Finding> finding(
            ScreenedTable table, Asked asked, List<Earlier> overlapping, Pieces pieces) {
        var cell = asked.by().size() > 1 ? forbiddenCell(table) : Optional.<Finding>empty();
        return cell.isPresent() ? cell : difference(table, asked, overlapping, pieces);
    }

    private static String by(List<Dimension> by) {
        return by.stream().map(Dimension::code).collect(Collectors.joining(","));
    }

    /** Sums of the same amounts, or of the same contracts, whatever the indicator is called. */
    private static boolean overlaps(Earlier earlier, Head head) {
        var one = earlier.definition();
        var other = head.definition();
        var key = earlier.table().published().key();
        return one.rung() == other.rung()
                && one.measure() == other.measure()
                && String.valueOf(one.currency()).equals(String.valueOf(other.currency()))
                && key.from() <= head.to()
                && key.to() >= head.from();
    }

    /** The parts of the figure, with the dimensions and positions of all tables that are compared. */
    private record Pieces(List<Dimension> by, List<Long> cuts, List<DealsBehind.Piece> all) {

        /** Whether a table of a position counts a piece. */
        boolean counts(long position, DealsBehind.Piece piece) {
            return piece.stretch() <= cuts.indexOf(position);
        }

        String key(DealsBehind.Piece piece, Dimension dimension) {
            return piece.keys().get(by.indexOf(dimension));
        }

        /** The place of a piece in a table that is broken down so. */
        String place(DealsBehind.Piece piece, List<Dimension> dimensions) {
            return dimensions.isEmpty()
                    ? Dimension.EVERYTHING
                    : Figure.place(
                            key(piece, dimensions.getFirst()),
                            dimensions.size() < 2 ? null : key(piece, dimensions.getLast()));
        }
    }

    private Pieces pieces(Asked asked, List<Earlier> overlapping) {
        var head = asked.head();
        var by = new LinkedHashSet<>(asked.by());
        var cuts = new TreeSet<Long>(List.of(head.position()));
        for (var earlier : overlapping) {
            var published = earlier.table().published();
            by.addAll(dimensions(published.key().by()).orElseThrow());
            cuts.add(published.position());
        }
        if (by.isEmpty()) {
            by.add(Dimension.TOTAL);
        }
        var dimensions = List.copyOf(by);
        var positions = List.copyOf(cuts);
        return new Pieces(
                dimensions,
                positions,
                deals.pieces(new DealsBehind.Asked(
                        figures.model(head.definition()),
                        head.definition().currency(),
                        dimensions,
                        head.from(),
                        head.to(),
                        positions)));
    }

    /** Who is behind each cell of each year that follows from deals. */
    private static SortedMap<Integer, SequencedMap<String, Contributions>> behind(
            Asked asked, Pieces pieces, Series series) {
        var together = new TreeMap<Integer, TreeMap<String, Contributions>>();
        for (var piece : pieces.all()) {
            boolean outside =
                    series.in(piece.year()).filter(Series.Value::fromOutside).isPresent();
            if (!outside && pieces.counts(asked.head().position(), piece)) {
                piece.addTo(
                        together.computeIfAbsent(piece.year(), none -> new TreeMap<>())
                                .computeIfAbsent(pieces.place(piece, asked.by()), none -> new Contributions()),
                        piece.times());
            }
        }
        var behind = new TreeMap<Integer, SequencedMap<String, Contributions>>();
        together.forEach((year, cells) -> {
            var sums = new LinkedHashMap<String, Contributions>();
            cells.forEach((place, sum) -> {
                if (!sum.isNothing()) {
                    sums.put(place, sum);
                }
            });
            behind.put(year, sums);
        });
        return behind;
    }

    /** The cells in the order of figures; last those whose contributions cancel out, which figures leave away. */
    private List<Figure> figures(Asked asked, SortedMap<Integer, SequencedMap<String, Contributions>> behind) {
        var head = asked.head();
        var table = figures.table(head.definition(), asked.by(), head.from(), head.to(), head.position());
        var rest = new TreeMap<Integer, LinkedHashSet<String>>();
        behind.forEach((year, cells) -> rest.put(year, new LinkedHashSet<>(cells.sequencedKeySet())));
        var figures = new ArrayList<Figure>();
        for (var row : table.rows()) {
            int year = Integer.parseInt(row.period());
            var figure = new Figure(year, row.key(), row.crossed(), String.valueOf(row.value()), row.count());
            var places = rest.get(year);
            if (places != null && places.remove(figure.place())) {
                figures.add(figure);
            }
        }
        rest.forEach((year, places) -> places.forEach(place -> {
            var keys = place.split("\n", 2);
            figures.add(
                    new Figure(year, keys[0], keys.length < 2 ? null : keys[1], BigDecimal.ZERO.toPlainString(), 0));
        }));
        return figures;
    }

    private static Optional<Finding> forbiddenCell(ScreenedTable table) {
        for (var hidden : List.of(Flags.CONFIDENTIAL, Flags.SECONDARY)) {
            for (var cell : table.cells()) {
                if (cell.confStatus().equals(hidden)) {
                    return Optional.of(new Finding(Kind.CELL, text(cell.year(), cell.key(), cell.crossKey())));
                }
            }
        }
        return Optional.empty();
    }

    /** Year by year: no published sum is of several. */
    private static Optional<Finding> difference(
            ScreenedTable table, Asked asked, List<Earlier> overlapping, Pieces pieces) {
        var safety = new Safety(asked.rule());
        var tables = new ArrayList<Compared>();
        for (var earlier : overlapping) {
            var published = earlier.table().published();
            tables.add(new Compared(
                    published.position(),
                    dimensions(published.key().by()).orElseThrow(),
                    earlier.table().sums()));
        }
        var own = new Compared(asked.head().position(), asked.by(), table.sums());
        for (int year = asked.head().from(); year <= asked.head().to(); year++) {
            var known = sums(tables, year);
            var all = new ArrayList<>(known);
            all.addAll(sums(List.of(own), year));
            var inYear = inSums(all, pieces, year, asked.head().definition().currency() == null);
            var found = Disclosure.find(safety, known.size(), all.size(), inYear);
            if (found.isPresent()) {
                var sum = all.get(found.getAsInt()).sum();
                return Optional.of(new Finding(Kind.DIFFERENCE, text(year, sum.key(), sum.crossKey())));
            }
        }
        return Optional.empty();
    }

    private record Compared(long position, List<Dimension> by, List<Sum> sums) {}

    private record SumOf(Compared table, Sum sum) {}

    private static List<SumOf> sums(List<Compared> tables, int year) {
        var sums = new ArrayList<SumOf>();
        for (var table : tables) {
            table.sums().stream().filter(sum -> sum.year() == year).forEach(sum -> sums.add(new SumOf(table, sum)));
        }
        return sums;
    }

    /** How often each amount is in each of the sums: what came in and went out again is in none that counts both. */
    private static List<Disclosure.Piece> inSums(List<SumOf> sums, Pieces pieces, int year, boolean counted) {
        var often = new LinkedHashMap<DealsBehind.Identity, TreeMap<Integer, Integer>>();
        var behind = new HashMap<DealsBehind.Identity, Contributions>();
        var met = new HashSet<Met>();
        var places = new HashMap<StretchAndKeys, List<Integer>>();
        for (var piece : pieces.all()) {
            if (piece.year() != year) {
                continue;
            }
            var in = places.computeIfAbsent(
                    new StretchAndKeys(piece.stretch(), piece.keys()), place -> numbers(sums, piece, pieces));
            var counts = often.computeIfAbsent(piece.identity(), none -> new TreeMap<>());
            // a contract that stands under several keys is in their total once
            in.stream()
                    .filter(number -> !counted || met.add(new Met(piece.line(), number)))
                    .forEach(number -> counts.merge(number, piece.times(), Integer::sum));
            behind.computeIfAbsent(piece.identity(), none -> {
                var its = new Contributions();
                piece.addTo(its, 1);
                return its;
            });
        }
        var found = new ArrayList<Disclosure.Piece>();
        often.forEach((identity, counts) -> {
            counts.values().removeIf(number -> number == 0);
            found.add(new Disclosure.Piece(behind.getOrDefault(identity, new Contributions()), counts));
        });
        return found;
    }

    private record Met(int line, int sum) {}

    private record StretchAndKeys(int stretch, List<String> keys) {}

    /** The numbers of the sums that a piece is in. */
    private static List<Integer> numbers(List<SumOf> sums, DealsBehind.Piece piece, Pieces pieces) {
        var in = new ArrayList<Integer>();
        for (int i = 0; i < sums.size(); i++) {
            var one = sums.get(i);
            var key = one.sum().key();
            boolean isThere = key == null
                    || pieces.place(piece, one.table().by())
                            .equals(Figure.place(key, one.sum().crossKey()));
            if (isThere && pieces.counts(one.table().position(), piece)) {
                in.add(i);
            }
        }
        return in;
    }

    private static String text(int year, @Nullable String key, @Nullable String crossKey) {
        var text = new StringBuilder(Integer.toString(year));
        if (key != null) {
            text.append(" / ").append(key);
        }
        if (crossKey != null) {
            text.append(" / ").append(crossKey);
        }
        return text.toString();
    }
}
