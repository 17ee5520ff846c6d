package vn.techledger.ledger.technology.approvetechnologycorrection;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ApproveTechnologyCorrectionState}. */
public final class ApproveTechnologyCorrectionHandler {

    private ApproveTechnologyCorrectionHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "ApproveTechnologyCorrection",
                ApproveTechnologyCorrection.Boundary.class,
                ApproveTechnologyCorrectionState.class,
                ApproveTechnologyCorrectionHandler::new);
    }

    @CommandHandler
    void handle(
            ApproveTechnologyCorrection command,
            @InjectEntity ApproveTechnologyCorrectionState known,
            EventAppender events) {
        events.append(known.decide(command));
    }
}
