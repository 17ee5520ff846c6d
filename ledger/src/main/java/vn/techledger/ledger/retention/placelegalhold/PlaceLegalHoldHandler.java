package vn.techledger.ledger.retention.placelegalhold;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link PlaceLegalHold}. */
public final class PlaceLegalHoldHandler {

    private PlaceLegalHoldHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(ledger, "PlaceLegalHold", PlaceLegalHoldHandler::new);
    }

    @CommandHandler
    void handle(PlaceLegalHold command, EventAppender events) {
        events.append(command.decide());
    }
}
