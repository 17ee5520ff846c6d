package vn.techledger.projections.processing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventHandler;
import org.axonframework.messaging.eventhandling.EventHandlerRegistry;
import org.axonframework.messaging.eventhandling.EventHandlingComponent;
import org.axonframework.messaging.eventhandling.EventMessage;
import vn.techledger.ledger.LedgerEvents;
import vn.techledger.ledger.eventstore.RecordedEvent;
import vn.techledger.projections.readmodel.DatabaseFailure;
import vn.techledger.projections.readmodel.ReadModel;
import vn.techledger.projections.readmodel.ReadModelBatch;
import vn.techledger.projections.readmodel.UnappliedEvent;

/**
 * Gathers the events of a processor's batch and applies them together, in the transaction of the batch. It takes every
 * event, also of types that the read model ignores, so that its position passes them.
 */
final class BatchingComponent implements EventHandlingComponent {

    private final ReadModel model;
    private final ReadModelState state;
    private final ResourceKey<ReadModelBatch> batchOfUnit = ResourceKey.withLabel("read model batch");

    BatchingComponent(ReadModel model, ReadModelState state) {
        this.model = model;
        this.state = state;
    }

    @Override
    public MessageStream.Empty<Message> handle(EventMessage event, ProcessingContext context) {
        if (!(event instanceof RecordedEvent recorded)) {
            return MessageStream.failed(new IllegalArgumentException("only events of the log have a position"));
        }
        try {
            var connection = ConnectionPerUnitOfWork.connection(context);
            var batch =
                    context.computeResourceIfAbsent(batchOfUnit, () -> begin(recorded.position(), connection, context));
            batch.add(recorded);
            return MessageStream.empty();
        } catch (DatabaseFailure | UnappliedEvent e) {
            return MessageStream.failed(e);
        }
    }

    private ReadModelBatch begin(long first, Connection connection, ProcessingContext context) {
        context.onError((unit, phase, error) -> state.failed(first, error));
        try {
            var batch = new ReadModelBatch(model, connection);
            context.runOnPrepareCommit(unit -> apply(batch));
            return batch;
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    private static void apply(ReadModelBatch batch) {
        try {
            batch.apply();
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    @Override
    public boolean supports(QualifiedName eventName) {
        return true;
    }

    @Override
    public Set<QualifiedName> supportedEvents() {
        return LedgerEvents.all().keySet().stream()
                .map(type -> type.qualifiedName())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** One sequence: events are applied in the order of the log. */
    @Override
    public Object sequenceIdentifierFor(EventMessage event, ProcessingContext context) {
        return model.name();
    }

    @Override
    public EventHandlerRegistry subscribe(QualifiedName name, EventHandler eventHandler) {
        throw new UnsupportedOperationException("a read model is its only handler");
    }
}
