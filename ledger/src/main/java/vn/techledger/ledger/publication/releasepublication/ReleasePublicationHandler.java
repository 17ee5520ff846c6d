package vn.techledger.ledger.publication.releasepublication;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ReleasePublicationState}. */
public final class ReleasePublicationHandler {

    private ReleasePublicationHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "ReleasePublication",
                ReleasePublication.Boundary.class,
                ReleasePublicationState.class,
                ReleasePublicationHandler::new);
    }

    @CommandHandler
    void handle(ReleasePublication command, @InjectEntity ReleasePublicationState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
