package vn.techledger.ledger.intermediary.disconnectintermediary;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link DisconnectIntermediaryState}. */
public final class DisconnectIntermediaryHandler {

    private DisconnectIntermediaryHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "DisconnectIntermediary",
                DisconnectIntermediary.Boundary.class,
                DisconnectIntermediaryState.class,
                DisconnectIntermediaryHandler::new);
    }

    @CommandHandler
    void handle(DisconnectIntermediary command, @InjectEntity DisconnectIntermediaryState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
