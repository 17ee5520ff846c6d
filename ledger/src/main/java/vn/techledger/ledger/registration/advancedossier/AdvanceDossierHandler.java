package vn.techledger.ledger.registration.advancedossier;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link AdvanceDossierState}. */
public final class AdvanceDossierHandler {

    private AdvanceDossierHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "AdvanceDossier",
                AdvanceDossier.Boundary.class,
                AdvanceDossierState.class,
                AdvanceDossierHandler::new);
    }

    @CommandHandler
    void handle(AdvanceDossier command, @InjectEntity AdvanceDossierState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
