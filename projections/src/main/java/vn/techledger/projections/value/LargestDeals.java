package vn.techledger.projections.value;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.shared.DealId;
import vn.techledger.ledger.shared.EventJson;
import vn.techledger.projections.figures.Dimension;
import vn.techledger.projections.figures.Keys;
import vn.techledger.projections.readmodel.NotReached;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.ReadModelSchema;
import vn.techledger.projections.readmodel.Sql;

/**
 * What single deals add to a year: how much of a figure hangs on a few of them. Contracts that follow from one memorandum
 * are one deal, and count together. Its cost grows with the deals of the year.
 */
public final class LargestDeals {

    private static final String OF_YEAR = """
            select l.deal, l.keys[#] as key, case when l.keys[#] < 0 then l.amount end as whole,
                sum(l.times) as times, sum(l.times * l.amount) as amount
            from @.line l
            where l.year between ? - 1 and ? and %1$s = ? and %2$s and l.position <= ? and (l.currency = ? or l.currency like ? || '/%%')
                and (? or l.deal = any (?))
            group by 1, 2, 3""";
    private static final String KEYS = "select id, key from @.key where id = any (?)";

    private static final Comparator<Deal> LARGEST_FIRST = Comparator.comparing(Deal::value)
            .reversed()
            .thenComparing(deal -> deal.deal().toString());

    private final DataSource source;

    public LargestDeals(DataSource source) {
        this.source = source;
    }

    /**
     * Which part of a figure.
     *
     * @param model that holds the figure
     * @param key of the dimension; empty with {@link Dimension#TOTAL}
     * @param period that says where years begin and end; its years are meant
     * @param currency ISO 4217 code
     * @param knownAt position of the log: what was recorded later is not known
     */
    public record Figure(
            ReadModel model, Dimension dimension, String key, Period period, String currency, long knownAt) {}

    /** What a deal adds, in the figure's currency. */
    public record Deal(DealId deal, BigDecimal value) {}

    /**
     * The deals that add most to a year, the largest first; of equal ones the first by identifier. Deals that add nothing,
     * or take away, are not among them.
     *
     * @throws NotReached when {@code knownAt} lies ahead of the read model
     */
    public List<Deal> of(Figure figure, int year, int most) {
        return deals(figure, year, List.of()).stream()
                .filter(deal -> deal.value().signum() > 0)
                .sorted(LARGEST_FIRST)
                .limit(most)
                .toList();
    }

    /**
     * What some deals add to a year together.
     *
     * @throws NotReached when {@code knownAt} lies ahead of the read model
     */
    public BigDecimal value(Figure figure, int year, List<DealId> deals) {
        return deals.isEmpty()
                ? BigDecimal.ZERO
                : deals(figure, year, deals).stream().map(Deal::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** @param among empty for all */
    private List<Deal> deals(Figure figure, int year, List<DealId> among) {
        long reached = new ReadModelSchema(figure.model()).position(source);
        if (figure.knownAt() > reached) {
            throw new NotReached(figure.model().name(), figure.knownAt(), reached);
        }
        var found = Sql.query(
                source,
                OF_YEAR.formatted(figure.period().year(), figure.period().isKnown())
                        .replace("@", figure.model().schema())
                        .replace("#", Integer.toString(figure.dimension().ordinal() + 1)),
                Found::of,
                year,
                year,
                year,
                figure.knownAt(),
                figure.currency(),
                figure.currency(),
                among.isEmpty(),
                Sql.column("uuid", among, DealId::value));
        var names = names(figure, found);
        var sums = new HashMap<DealId, BigDecimal>();
        for (var one : found) {
            var part = one.part(Objects.requireNonNull(names.get(one.key())), figure.key());
            if (part.signum() != 0) {
                sums.merge(one.deal(), part, BigDecimal::add);
            }
        }
        return sums.entrySet().stream()
                .map(one -> new Deal(one.getKey(), one.getValue()))
                .toList();
    }

    private Map<Integer, Keys> names(Figure figure, List<Found> found) {
        var names = new HashMap<Integer, Keys>();
        Sql.query(
                source,
                KEYS.replace("@", figure.model().schema()),
                row -> {
                    int id = row.getInt("id");
                    var text = row.getString("key");
                    return names.put(
                            id, id > 0 ? Keys.one(text) : EventJson.mapper().readValue(text, Keys.class));
                },
                Sql.column("int", found.stream().map(Found::key).distinct().toList(), id -> id));
        return names;
    }

    /** @param whole what each line's amount is where several keys divide it, else null */
    private record Found(DealId deal, int key, @Nullable BigDecimal whole, long times, BigDecimal amount) {

        static Found of(ResultSet row) throws SQLException {
            return new Found(
                    new DealId(row.getObject("deal", UUID.class)),
                    row.getInt("key"),
                    row.getBigDecimal("whole"),
                    row.getLong("times"),
                    row.getBigDecimal("amount"));
        }

        BigDecimal part(Keys keys, String asked) {
            var part = keys.divide(whole == null ? BigDecimal.ZERO : whole).get(asked);
            if (part == null) {
                return BigDecimal.ZERO;
            }
            return whole == null ? amount : part.multiply(BigDecimal.valueOf(times));
        }
    }
}
