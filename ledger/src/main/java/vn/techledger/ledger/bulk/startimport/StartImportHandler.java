package vn.techledger.ledger.bulk.startimport;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link StartImport}. */
public final class StartImportHandler {

    private StartImportHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(ledger, "StartImport", StartImportHandler::new);
    }

    @CommandHandler
    void handle(StartImport command, EventAppender events) {
        events.append(command.decide());
    }
}
