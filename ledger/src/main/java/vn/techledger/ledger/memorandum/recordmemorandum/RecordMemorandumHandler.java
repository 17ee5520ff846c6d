package vn.techledger.ledger.memorandum.recordmemorandum;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link RecordMemorandumState}. */
public final class RecordMemorandumHandler {

    private RecordMemorandumHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "RecordMemorandum",
                RecordMemorandum.Boundary.class,
                RecordMemorandumState.class,
                RecordMemorandumHandler::new);
    }

    @CommandHandler
    void handle(RecordMemorandum command, @InjectEntity RecordMemorandumState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
