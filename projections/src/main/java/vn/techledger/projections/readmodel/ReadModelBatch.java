package vn.techledger.projections.readmodel;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.techledger.ledger.LedgerEvents;
import vn.techledger.ledger.eventstore.RecordedEvent;

/**
 * Events for one read model in one transaction. What it has already seen is passed over, so that a repeated delivery
 * changes nothing; a gap is refused, because the log has none.
 */
public final class ReadModelBatch {

    private final ReadModel model;
    private final Connection connection;
    private final ReadModelSchema schema;
    private final List<RecordedEvent> handled = new ArrayList<>();
    private final long before;
    private long last;

    /** Locks the read model's position until the connection's transaction ends. */
    public ReadModelBatch(ReadModel model, Connection connection) throws SQLException {
        this.model = model;
        this.connection = connection;
        this.schema = new ReadModelSchema(model);
        this.before = schema.lockPosition(connection);
        this.last = before;
    }

    /**
     * Takes the next event; nothing is written before {@link #apply()}.
     *
     * @throws UnappliedEvent for a gap in the positions and for types that the ledger does not know
     */
    public void add(RecordedEvent event) {
        if (event.position() <= last) {
            return;
        }
        if (event.position() != last + 1) {
            throw new UnappliedEvent(
                    event.position(), new IllegalStateException("the event after position " + last + " is missing"));
        }
        var type = LedgerEvents.all().get(event.type());
        if (type == null) {
            throw new UnappliedEvent(
                    event.position(), new IllegalStateException("the ledger does not know the type " + event.type()));
        }
        if (model.handles().contains(type)) {
            handled.add(event);
        }
        last = event.position();
    }

    /**
     * Writes rows and position. When that fails, the events are tried one by one to say which of them is to blame; the
     * transaction is then good for nothing but a rollback.
     */
    public void apply() throws SQLException {
        if (last == before) {
            return;
        }
        var untouched = connection.setSavepoint();
        try {
            model.apply(handled, connection);
        } catch (SQLException | RuntimeException someEventFailed) {
            connection.rollback(untouched);
            applySingly();
        }
        schema.advance(connection, last);
    }

    private void applySingly() throws SQLException {
        for (var event : handled) {
            try {
                model.apply(List.of(event), connection);
            } catch (SQLException | RuntimeException e) {
                throw new UnappliedEvent(event.position(), e);
            }
        }
    }
}
