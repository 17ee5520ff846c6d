package vn.techledger.projections.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.ledger.shared.LedgerEvent;
import vn.techledger.projections.readmodel.ReadModel;

/** A read model that writes its rows and then fails on one event, until it is mended. */
public final class Stumbling implements ReadModel {

    private final ReadModel model;
    private volatile long stone;

    public Stumbling(ReadModel model, long stone) {
        this.model = model;
        this.stone = stone;
    }

    public void mend() {
        stone = 0;
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public int version() {
        return model.version();
    }

    @Override
    public List<String> ddl() {
        return model.ddl();
    }

    @Override
    public Set<Class<? extends LedgerEvent>> handles() {
        return model.handles();
    }

    @Override
    public void apply(List<RecordedEvent> events, Connection connection) throws SQLException {
        model.apply(events, connection);
        if (events.stream().anyMatch(event -> event.position() == stone)) {
            throw new IllegalStateException("a stone");
        }
    }
}
