package vn.techledger.projections.value;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.projections.figures.Postings;
import vn.techledger.projections.readmodel.ReadModel;

/** The technology value of signed contracts: the total without equipment and materials (giá trị công nghệ). */
public final class TechnologyValue implements ReadModel {

    private final DataSource source;

    public TechnologyValue(DataSource source) {
        this.source = source;
    }

    /**
     * As with {@link TransactionValue#find}; contracts whose technology value is open or unknown are left out.
     *
     * @throws vn.techledger.projections.readmodel.NotReached when {@code knownAt} lies ahead of this read model
     */
    public ValueTable find(TransactionValue.Find query) {
        return new ValueQuery(source, this).answer(query);
    }

    @Override
    public String name() {
        return "technology-value";
    }

    @Override
    public int version() {
        return 1;
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
        new DealLines(schema(), connection, Postings::technology).apply(events);
    }
}
