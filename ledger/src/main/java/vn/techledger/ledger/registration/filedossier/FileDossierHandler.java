package vn.techledger.ledger.registration.filedossier;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link FileDossierState}. */
public final class FileDossierHandler {

    private FileDossierHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger, "FileDossier", FileDossier.Boundary.class, FileDossierState.class, FileDossierHandler::new);
    }

    @CommandHandler
    void handle(FileDossier command, @InjectEntity FileDossierState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
