package vn.techledger.ledger.technology.publishtechnology;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link PublishTechnologyState}. */
public final class PublishTechnologyHandler {

    private PublishTechnologyHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "PublishTechnology",
                PublishTechnology.Boundary.class,
                PublishTechnologyState.class,
                PublishTechnologyHandler::new);
    }

    @CommandHandler
    void handle(PublishTechnology command, @InjectEntity PublishTechnologyState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
