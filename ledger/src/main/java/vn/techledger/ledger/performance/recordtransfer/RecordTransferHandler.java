package vn.techledger.ledger.performance.recordtransfer;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link RecordTransferState}. */
public final class RecordTransferHandler {

    private RecordTransferHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "RecordTransfer",
                RecordTransfer.Boundary.class,
                RecordTransferState.class,
                RecordTransferHandler::new);
    }

    @CommandHandler
    void handle(RecordTransfer command, @InjectEntity RecordTransferState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
