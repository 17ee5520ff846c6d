package vn.techledger.projections.replay;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import vn.techledger.ledger.indicator.IndicatorDefinition;
import vn.techledger.ledger.publication.event.PublicationProposed;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.projections.figures.Growth;
import vn.techledger.projections.indicator.IndicatorValues;
import vn.techledger.projections.indicator.Series;
import vn.techledger.projections.publication.FigureTable;
import vn.techledger.projections.replay.Finding.Kind;
import vn.techledger.projections.replay.Sums.Slot;

/**
 * What a released table says against what the log adds up to at its position, by its own definition. A place without a
 * figure is one that was kept back: nothing is said there that could be wrong.
 */
final class PublishedComparison {

    private static final int LONGEST = 200;
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Release release;
    private final PublicationProposed proposal;
    private final Adopted adopted;
    private final List<Finding> findings = new ArrayList<>();

    private PublishedComparison(Release release, PublicationProposed proposal, Adopted adopted) {
        this.release = release;
        this.proposal = proposal;
        this.adopted = adopted;
    }

    /** What the log is at the position of a table. */
    record Standing(String origin, long position, Instant recordedAt) {}

    /** Every difference; none where the table follows from the log. */
    static List<Finding> of(Release release, Standing at, Adopted adopted, Sums sums) {
        var proposal = release.proposal();
        if (proposal == null) {
            return List.of(Finding.of(Kind.PUBLISHED_UNPROPOSED, release.name(), release.position()));
        }
        var comparison = new PublishedComparison(release, proposal, adopted);
        comparison.compare(at, sums);
        return comparison.findings;
    }

    /**
     * The same table as the log leads to it now: published values that are others now.
     *
     * @return empty also where the table cannot be computed
     */
    static List<Restated> restated(Release release, Adopted adopted, Sums sums) {
        var proposal = release.proposal();
        if (proposal == null) {
            return List.of();
        }
        var comparison = new PublishedComparison(release, proposal, adopted);
        return comparison
                .computable()
                .map(definition -> comparison.restated(definition, sums))
                .orElse(List.of());
    }

    private void compare(Standing at, Sums sums) {
        bound();
        var computable = computable();
        if (computable.isEmpty()) {
            return;
        }
        var table = proposal.table();
        if (at.position() < table.position() || table.position() >= release.position()) {
            find(Kind.PUBLISHED_BEYOND, table.position(), Math.min(at.position(), release.position() - 1));
            return;
        }
        var definition = computable.get().content();
        long inForce = adopted.inForce(definition.code());
        if (inForce != table.definition()) {
            find(Kind.PUBLISHED_MEMBER, "definition", table.definition(), inForce);
        }
        var text = tree();
        if (text.isEmpty()) {
            find(Kind.PUBLISHED_NOT_COMPARABLE, "text");
            return;
        }
        var made = made(computable.get(), at, sums);
        boolean whole = text.get().path("representation").asInt(0) == FigureTable.REPRESENTATION;
        if (whole && made.text().equals(table.text())) {
            return;
        }
        int before = findings.size();
        var series = series(definition, sums);
        totals(text.get().path(whole ? "rows" : "totals"), series);
        if (release.fact().key().by() != null) {
            cells(text.get().path("cells"), definition, sums, series);
        }
        members(text.get(), EventJson.mapper().readTree(made.text()), whole, findings.size() == before);
    }

    /** What is released must be what was proposed. */
    private void bound() {
        var table = proposal.table();
        if (!release.fact().sha256().equals(table.sha256())) {
            find(Kind.PUBLISHED_MEMBER, "sha256", release.fact().sha256(), table.sha256());
        }
        if (!release.fact().key().equals(table.key()) || release.fact().vintage() != table.vintage()) {
            find(
                    Kind.PUBLISHED_MEMBER,
                    "key",
                    release.fact().key() + " " + release.fact().vintage(),
                    table.key() + " " + table.vintage());
        }
    }

    /** The definition that the table names, where this program can compute by it. */
    private Optional<Adopted.Definition> computable() {
        var table = proposal.table();
        var found = adopted.by(table.definition());
        if (found.isEmpty()) {
            find(Kind.PUBLISHED_NOT_COMPARABLE, "definition " + table.definition());
            return Optional.empty();
        }
        var definition = found.get().content();
        var obstacle = IndicatorValues.obstacle(definition);
        if (obstacle.isPresent()) {
            find(Kind.PUBLISHED_NOT_COMPARABLE, obstacle.get().code());
            return Optional.empty();
        }
        if (table.foldVersion() != IndicatorValues.foldVersion(definition)) {
            find(Kind.PUBLISHED_NOT_COMPARABLE, "fold version " + table.foldVersion());
            return Optional.empty();
        }
        return found;
    }

    private Optional<JsonNode> tree() {
        try {
            return Optional.of(EventJson.mapper().readTree(proposal.table().text()))
                    .filter(JsonNode::isObject);
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    private IndicatorSums indicator(IndicatorDefinition definition, Sums sums) {
        return new IndicatorSums(
                definition,
                sums,
                proposal.table().key().from(),
                proposal.table().key().to());
    }

    private Series series(IndicatorDefinition definition, Sums sums) {
        return indicator(definition, sums).series(adopted.figures(definition.code()));
    }

    private FigureTable made(Adopted.Definition by, Standing at, Sums sums) {
        var table = proposal.table();
        var definition = by.content();
        var key = table.key();
        var calendar = definition.calendar();
        return FigureTable.of(
                definition,
                table.definition(),
                LocalDate.ofInstant(by.adoptedAt(), ZONE).isAfter(calendar.firstDay(key.from())),
                table.vintage(),
                at.origin(),
                table.position(),
                table.foldVersion(),
                series(definition, sums),
                key.from(),
                key.to(),
                calendar.lastCompleteYear(LocalDate.ofInstant(at.recordedAt(), ZONE)),
                indicator(definition, sums).leftOut());
    }

    private void totals(JsonNode rows, Series series) {
        var seen = new HashSet<Integer>();
        rows.forEach(row -> {
            int year = row.path("year").asInt(0);
            var value = series.in(year).orElse(null);
            var name = Integer.toString(year);
            if (!seen.add(year) || value == null) {
                unfounded(name, row);
                return;
            }
            differences(
                    name,
                    row,
                    value.value(),
                    value.count(),
                    series.in(year - 1).map(Series.Value::value).orElse(null));
        });
        series.years().forEach((year, value) -> {
            if (!seen.contains(year)) {
                find(Kind.PUBLISHED_LACKS, year, value.value().toPlainString());
            }
        });
    }

    private void cells(JsonNode cells, IndicatorDefinition definition, Sums sums, Series series) {
        var by = release.by();
        if (by.isEmpty()) {
            find(Kind.PUBLISHED_NOT_COMPARABLE, "by " + release.fact().key().by());
            return;
        }
        var indicator = indicator(definition, sums);
        var held = indicator.in(by.get());
        var seen = new HashSet<Slot>();
        cells.forEach(cell -> {
            var slot = new Slot(
                    cell.path("year").asInt(0),
                    0,
                    cell.path("key").asString(""),
                    cell.path("crossKey").asString(""));
            var sum = held.get(slot);
            if (!seen.add(slot) || sum == null) {
                unfounded(name(slot), cell);
                return;
            }
            var before = held.get(slot.yearBefore());
            differences(
                    name(slot),
                    cell,
                    indicator.value(sum),
                    sum.count(),
                    before == null ? null : indicator.value(before));
        });
        held.forEach((slot, sum) -> {
            boolean ofDeals =
                    series.in(slot.year()).filter(value -> !value.fromOutside()).isPresent();
            if (ofDeals && !seen.contains(slot)) {
                find(Kind.PUBLISHED_LACKS, name(slot), indicator.value(sum).toPlainString());
            }
        });
    }

    private static String name(Slot slot) {
        return Answer.name(Integer.toString(slot.year()), slot);
    }

    /** A place of which the log has nothing may be there as long as it shows nothing. */
    private void unfounded(String name, JsonNode shown) {
        if (shown.path("value").isString()) {
            find(Kind.PUBLISHED_UNFOUNDED, name, shown.path("value").asString());
        }
    }

    private void differences(
            String name, JsonNode shown, BigDecimal value, @Nullable Long count, @Nullable BigDecimal before) {
        compare(Kind.PUBLISHED_VALUE, name, shown.path("value"), value.toPlainString());
        compare(Kind.PUBLISHED_COUNT, name, shown.path("count"), String.valueOf(count));
        compare(Kind.PUBLISHED_GROWTH, name, shown.path("growth"), rate(Growth.since(before, value)));
    }

    /** What is null was kept back, or is not computable, or its year was not over. */
    private void compare(Kind kind, String name, JsonNode published, String recomputed) {
        if (!published.isNull() && !published.isMissingNode()) {
            var text = published.asString();
            if (!text.equals(recomputed)) {
                find(kind, name, text, recomputed);
            }
        }
    }

    /**
     * What stands beside the figures.
     *
     * @param whole whether this program can make the whole table
     * @param figuresFit whether nothing was found in the figures: then what differs in them differs otherwise
     */
    private void members(JsonNode published, JsonNode made, boolean whole, boolean figuresFit) {
        var figures = List.of("rows", "average");
        var names = whole
                ? Stream.concat(published.propertyNames().stream(), made.propertyNames().stream())
                        .distinct()
                        .toList()
                : List.of("definition", "adopted", "adoptedLate", "vintage", "origin", "position", "foldVersion");
        boolean found = false;
        for (var name : names) {
            var said = published.path(name);
            var is = made.path(name);
            if (!Objects.equals(said, is) && (figuresFit || !figures.contains(name))) {
                find(Kind.PUBLISHED_MEMBER, name, shortened(said), shortened(is));
                found = true;
            }
        }
        if (whole && figuresFit && !found) {
            find(Kind.PUBLISHED_MEMBER, "text", shortened(published), shortened(made));
        }
    }

    private static String shortened(JsonNode value) {
        var text = value.isMissingNode() ? "–" : value.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private List<Restated> restated(Adopted.Definition by, Sums sums) {
        var text = tree();
        if (text.isEmpty()) {
            return List.of();
        }
        var series = series(by.content(), sums);
        var rows = text.get().has("rows") ? text.get().path("rows") : text.get().path("totals");
        var published = rows.valueStream()
                .filter(row -> row.path("value").isString())
                .collect(Collectors.toMap(row -> row.path("year").asInt(0), Function.identity(), (one, other) -> one));
        var withheld = rows.valueStream()
                .filter(row -> !row.path("value").isString())
                .map(row -> row.path("year").asInt(0))
                .collect(Collectors.toSet());
        var years = new TreeSet<>(series.years().keySet());
        years.addAll(published.keySet());
        years.removeAll(withheld);
        return years.stream()
                .flatMap(year -> restated(year, published, series).stream())
                .toList();
    }

    private Optional<Restated> restated(int year, Map<Integer, JsonNode> published, Series series) {
        var row = published.get(year);
        var was = row == null ? null : row.path("value").asString();
        var is = series.in(year).map(value -> value.value().toPlainString()).orElse(null);
        if (Objects.equals(was, is)) {
            return Optional.empty();
        }
        return Optional.of(new Restated(release.name(), year, was, is, change(was, is)));
    }

    private static @Nullable String change(@Nullable String was, @Nullable String is) {
        if (was == null || is == null || !was.matches("-?\\d+(\\.\\d+)?")) {
            return null;
        }
        var change = Growth.since(new BigDecimal(was), new BigDecimal(is)).rate();
        return change == null ? null : change.toPlainString();
    }

    private static String rate(Growth growth) {
        return growth.rate() == null
                ? Growth.Status.NOT_COMPUTABLE.code()
                : growth.rate().toPlainString();
    }

    private void find(Kind kind, Object... arguments) {
        findings.add(Finding.of(
                kind,
                Stream.concat(Stream.of(release.name()), Stream.of(arguments)).toArray()));
    }
}
