package vn.techledger.ledger.contract.dropchange;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link DropChangeState}. */
public final class DropChangeHandler {

    private DropChangeHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(ledger, "DropChange", DropChange.Boundary.class, DropChangeState.class, DropChangeHandler::new);
    }

    @CommandHandler
    void handle(DropChange command, @InjectEntity DropChangeState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
