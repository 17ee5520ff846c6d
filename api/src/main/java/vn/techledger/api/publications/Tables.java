package vn.techledger.api.publications;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.techledger.api.reading.AsKnown;
import vn.techledger.api.reading.Reads;
import vn.techledger.ledger.Ledger;
import vn.techledger.ledger.indicator.ExternalFigure;
import vn.techledger.ledger.indicator.IndicatorDefinition;
import vn.techledger.ledger.publication.PublishedTable;
import vn.techledger.ledger.publication.TableKey;
import vn.techledger.ledger.publication.Vintage;
import vn.techledger.ledger.shared.Reason;
import vn.techledger.ledger.shared.Rejected;
import vn.techledger.projections.indicator.Adoptions.Entry;
import vn.techledger.projections.indicator.IndicatorBook;
import vn.techledger.projections.indicator.IndicatorSources;
import vn.techledger.projections.indicator.IndicatorValues;
import vn.techledger.projections.indicator.Series;
import vn.techledger.projections.publication.FigureTable;
import vn.techledger.projections.publication.Restatement;
import vn.techledger.projections.publication.ScreenedTable.Head;

/** Makes the tables that are published, and makes them again. */
@Component
class Tables {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Ledger ledger;
    private final IndicatorBook indicators;
    private final IndicatorValues figures;
    private final IndicatorSources sources;
    private final Reads reads;

    Tables(Ledger ledger, IndicatorBook indicators, IndicatorSources sources, Reads reads) {
        this.ledger = ledger;
        this.indicators = indicators;
        this.figures = new IndicatorValues(sources);
        this.sources = sources;
        this.reads = reads;
    }

    /**
     * The position that everything a table is computed from has reached.
     *
     * @param minPosition to wait for, or null
     */
    long reached(@Nullable Long minPosition) {
        return Math.min(reads.reached(indicators, minPosition), reads.reached(sources.all(), minPosition));
    }

    /**
     * The table as known at a position.
     *
     * @throws Rejected when nobody has adopted a definition that the ledger can compute
     */
    PublishedTable make(TableKey key, Vintage vintage, AsKnown at) {
        return make(key, vintage, adopted(key, at), at.position(), at.recordedAt());
    }

    private Entry<IndicatorDefinition> adopted(TableKey key, AsKnown at) {
        return indicators
                .inForce(key.indicator(), at.position())
                .filter(entry ->
                        figures.obstacle(entry.content(), at.position()).isEmpty())
                .orElseThrow(() -> Rejected.about(Reason.INDICATOR_NOT_ADOPTED, "/indicator", key.indicator()));
    }

    /**
     * What a table stands on that is computed as known at a position.
     *
     * @throws Rejected when nobody has adopted a definition that the ledger can compute
     */
    Head head(TableKey key, Vintage vintage, AsKnown at) {
        return head(key, vintage, adopted(key, at), at.position(), at.recordedAt());
    }

    /** What a published table stands on. */
    Head head(PublishedTable table) {
        var adopted = indicators.adoptedBy(table.definition()).orElseThrow();
        var at = ledger.log().at(table.position()).orElseThrow();
        return head(table.key(), table.vintage(), adopted, table.position(), at.recordedAt());
    }

    private Head head(
            TableKey key, Vintage vintage, Entry<IndicatorDefinition> adopted, long position, Instant recordedAt) {
        var definition = adopted.content();
        return new Head(
                definition,
                adoption(adopted),
                isLate(key, adopted),
                vintage,
                ledger.origin(),
                position,
                IndicatorValues.foldVersion(definition),
                key.from(),
                key.to(),
                definition.calendar().lastCompleteYear(LocalDate.ofInstant(recordedAt, ZONE)));
    }

    private static long adoption(Entry<IndicatorDefinition> adopted) {
        return adopted.standing().adopted() == null ? 0 : adopted.standing().adopted();
    }

    private static boolean isLate(TableKey key, Entry<IndicatorDefinition> adopted) {
        var adoptedAt = adopted.standing().adoptedAt();
        return adoptedAt != null
                && LocalDate.ofInstant(adoptedAt, ZONE)
                        .isAfter(adopted.content().calendar().firstDay(key.from()));
    }

    PublishedTable published(TableKey key, Head head, String text) {
        return PublishedTable.of(key, head.vintage(), head.adopted(), head.foldVersion(), head.position(), text);
    }

    /** By which definition a table was computed. */
    IndicatorDefinition definition(PublishedTable table) {
        return indicators.adoptedBy(table.definition()).orElseThrow().content();
    }

    /** Figures from outside of the table's indicator that were in force at a position. */
    List<ExternalFigure> outside(TableKey key, long position) {
        return indicators.figuresInForce(key.indicator(), position).stream()
                .map(Entry::content)
                .toList();
    }

    /** Whether the table follows from the events again, to the last byte. */
    boolean isRecomputed(PublishedTable table) {
        var adopted = indicators.adoptedBy(table.definition()).orElseThrow();
        var at = ledger.log().at(table.position()).orElseThrow();
        return make(table.key(), table.vintage(), adopted, table.position(), at.recordedAt())
                .equals(table);
    }

    /** What changed in a table since, up to a position. */
    Restatement restatement(PublishedTable table, long now) {
        var definition = indicators.adoptedBy(table.definition()).orElseThrow().content();
        return Restatement.between(table.position(), now, position -> series(definition, table.key(), position));
    }

    private PublishedTable make(
            TableKey key, Vintage vintage, Entry<IndicatorDefinition> adopted, long position, Instant recordedAt) {
        var definition = adopted.content();
        long adoption = adoption(adopted);
        int foldVersion = IndicatorValues.foldVersion(definition);
        var table = FigureTable.of(
                definition,
                adoption,
                isLate(key, adopted),
                vintage,
                ledger.origin(),
                position,
                foldVersion,
                series(definition, key, position),
                key.from(),
                key.to(),
                definition.calendar().lastCompleteYear(LocalDate.ofInstant(recordedAt, ZONE)),
                figures.leftOut(definition, key.from(), key.to(), position));
        return PublishedTable.of(key, vintage, adoption, foldVersion, position, table.text());
    }

    private Series series(IndicatorDefinition definition, TableKey key, long position) {
        return figures.series(definition, outside(key, position), key.from(), key.to(), position);
    }
}
