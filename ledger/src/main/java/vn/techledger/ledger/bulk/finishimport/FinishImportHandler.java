package vn.techledger.ledger.bulk.finishimport;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.ImportId;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link FinishImportState}. */
public final class FinishImportHandler {

    private FinishImportHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(ledger, "FinishImport", ImportId.class, FinishImportState.class, FinishImportHandler::new);
    }

    @CommandHandler
    void handle(FinishImport command, @InjectEntity FinishImportState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
