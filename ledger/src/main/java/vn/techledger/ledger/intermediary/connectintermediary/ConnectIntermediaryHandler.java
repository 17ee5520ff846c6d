package vn.techledger.ledger.intermediary.connectintermediary;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ConnectIntermediaryState}. */
public final class ConnectIntermediaryHandler {

    private ConnectIntermediaryHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "ConnectIntermediary",
                ConnectIntermediary.Boundary.class,
                ConnectIntermediaryState.class,
                ConnectIntermediaryHandler::new);
    }

    @CommandHandler
    void handle(ConnectIntermediary command, @InjectEntity ConnectIntermediaryState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
