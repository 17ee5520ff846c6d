package vn.techledger.projections.closing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.closing.FigurePeriod;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.projections.figures.Posting;
import vn.techledger.projections.readmodel.NotReached;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.ReadModelSchema;
import vn.techledger.projections.readmodel.Sql;

/**
 * What moved the figures of a period within a stretch of the log, event by event: the postings themselves, so that nothing
 * that moves a closed period can be absent, be it a later entry, a correction, or what turned out to have held of a party.
 */
public final class PeriodMovements {

    /** A line counts where all days that its date may mean lie in the period, as {@link FigurePeriod#holds} says. */
    private static final String MOVED = """
            with dated as (
                select l.*,
                    make_date(l.year, greatest(l.month, 1), coalesce(l.day, 1)) as earliest,
                    case when l.day is not null then make_date(l.year, l.month, l.day)
                         when l.month > 0 then (make_date(l.year, l.month, 1) + interval '1 month - 1 day')::date
                         else make_date(l.year, 12, 31) end as latest
                from @.line l
                where l.year between greatest(?, 1) and ? and l.position > ? and l.position <= ?),
            within as (select * from dated where earliest >= ? and latest <= ?)
            select position, deal, currency, sum(count) as count, sum(amount * times) as amount
            from within
            where position in (select distinct position from within order by position limit ?)
            group by position, deal, currency order by position, deal, currency""";

    private final DataSource source;

    public PeriodMovements(DataSource source) {
        this.source = source;
    }

    /**
     * By how much an event moved the period.
     *
     * @param currency null where the amount is open or unknown
     * @param valuedFrom the currency that the amount is valued from at the frozen rate, or null
     * @param count contracts, or payments, gained or lost
     * @param amount may be zero with a count of zero: then the event moved breakdowns alone
     */
    public record Effect(
            @Nullable String currency, @Nullable String valuedFrom, long count, BigDecimal amount) {}

    /** One event's effect in one deal. */
    public record Moved(long position, DealId deal, List<Effect> effects) {}

    /**
     * One page, in the order of the log. Events that move several deals are not cut in two.
     *
     * @param model that holds the figures
     * @param after position behind which to begin: of the close, or of the last one of the page before
     * @param knownAt position of the log: what was recorded later is not known
     * @param events how many at the most
     * @throws NotReached when {@code knownAt} lies ahead of the read model
     */
    public List<Moved> page(ReadModel model, FigurePeriod period, long after, long knownAt, int events) {
        long reached = new ReadModelSchema(model).position(source);
        if (knownAt > reached) {
            throw new NotReached(model.name(), knownAt, reached);
        }
        var moved = new LinkedHashMap<Place, List<Effect>>();
        for (var line : Sql.query(
                source,
                MOVED.replace("@", model.schema()),
                Line::of,
                period.firstDay().getYear(),
                period.lastDay().getYear(),
                after,
                knownAt,
                period.firstDay(),
                period.lastDay(),
                events)) {
            moved.computeIfAbsent(line.place(), place -> new ArrayList<>()).add(line.effect());
        }
        var page = new ArrayList<Moved>();
        moved.forEach((place, effects) -> page.add(new Moved(place.position(), place.deal(), List.copyOf(effects))));
        return List.copyOf(page);
    }

    private record Place(long position, DealId deal) {}

    private record Line(Place place, Effect effect) {

        static Line of(ResultSet row) throws SQLException {
            var currency = row.getString("currency");
            int mark = currency.indexOf(Posting.VALUED_FROM);
            return new Line(
                    new Place(row.getLong("position"), new DealId(row.getObject("deal", UUID.class))),
                    new Effect(
                            currency.isEmpty() ? null : mark < 0 ? currency : currency.substring(0, mark),
                            mark < 0 ? null : currency.substring(mark + Posting.VALUED_FROM.length()),
                            row.getLong("count"),
                            row.getBigDecimal("amount")));
        }
    }
}
