package vn.techledger.ledger.registration.refusedossier;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link RefuseDossierState}. */
public final class RefuseDossierHandler {

    private RefuseDossierHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "RefuseDossier",
                RefuseDossier.Boundary.class,
                RefuseDossierState.class,
                RefuseDossierHandler::new);
    }

    @CommandHandler
    void handle(RefuseDossier command, @InjectEntity RefuseDossierState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
