package vn.techledger.projections.value;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.projections.figures.Dimension;
import vn.techledger.projections.figures.Postings;
import vn.techledger.projections.readmodel.ReadModel;

/** The value of signed contracts: postings, of which every figure is a sum. */
public final class TransactionValue implements ReadModel {

    private final DataSource source;

    public TransactionValue(DataSource source) {
        this.source = source;
    }

    /**
     * What to add up.
     *
     * @param axes none for totals alone, one or two
     * @param from first year, inclusive, or null for the first in which anything was signed
     * @param to last year, inclusive, or null for the last
     * @param currency ISO 4217 code; contracts in others are named in {@code leftOut}. Null where contracts are counted
     *     whatever their currency
     * @param knownAt position of the log: what was recorded later is not known
     */
    public record Find(
            List<Axis> axes,
            Period period,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String currency,
            long knownAt,
            Measure measure) {

        private static final int MOST_AXES = 2;

        /** @throws IllegalArgumentException for more than two dimensions, or amounts of all currencies together */
        public Find {
            axes = List.copyOf(axes);
            if (axes.size() > MOST_AXES) {
                throw new IllegalArgumentException("a table has at most two dimensions");
            }
            if (currency == null && measure != Measure.COUNT) {
                throw new IllegalArgumentException("amounts of different currencies have no sum");
            }
        }

        /** Values by one dimension, or totals alone where it is null. */
        public Find(
                @Nullable Dimension by,
                Period period,
                @Nullable Integer from,
                @Nullable Integer to,
                String currency,
                long knownAt) {
            this(by == null ? List.of() : List.of(Axis.of(by)), period, from, to, currency, knownAt, Measure.VALUE);
        }
    }

    /** @throws vn.techledger.projections.readmodel.NotReached when {@code knownAt} lies ahead of this read model */
    public ValueTable find(Find query) {
        return new ValueQuery(source, this).answer(query);
    }

    @Override
    public String name() {
        return "transaction-value";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public List<String> ddl() {
        return MovementLines.ddl(this);
    }

    @Override
    public Set<Class<? extends LedgerEvent>> handles() {
        return DealLines.FACTS;
    }

    @Override
    public void apply(List<RecordedEvent> events, Connection connection) throws SQLException {
        new DealLines(schema(), connection, Postings::of).apply(events);
    }
}
