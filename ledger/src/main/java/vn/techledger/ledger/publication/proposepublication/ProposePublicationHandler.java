package vn.techledger.ledger.publication.proposepublication;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ProposePublicationState}. */
public final class ProposePublicationHandler {

    private ProposePublicationHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "ProposePublication",
                ProposePublication.Boundary.class,
                ProposePublicationState.class,
                ProposePublicationHandler::new);
    }

    @CommandHandler
    void handle(ProposePublication command, @InjectEntity ProposePublicationState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
