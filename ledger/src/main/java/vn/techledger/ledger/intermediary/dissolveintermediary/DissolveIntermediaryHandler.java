package vn.techledger.ledger.intermediary.dissolveintermediary;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link DissolveIntermediaryState}. */
public final class DissolveIntermediaryHandler {

    private DissolveIntermediaryHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "DissolveIntermediary",
                DissolveIntermediary.Boundary.class,
                DissolveIntermediaryState.class,
                DissolveIntermediaryHandler::new);
    }

    @CommandHandler
    void handle(DissolveIntermediary command, @InjectEntity DissolveIntermediaryState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
