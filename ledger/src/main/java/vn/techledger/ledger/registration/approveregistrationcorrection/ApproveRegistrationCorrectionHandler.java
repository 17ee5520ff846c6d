package vn.techledger.ledger.registration.approveregistrationcorrection;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ApproveRegistrationCorrectionState}. */
public final class ApproveRegistrationCorrectionHandler {

    private ApproveRegistrationCorrectionHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "ApproveRegistrationCorrection",
                ApproveRegistrationCorrection.Boundary.class,
                ApproveRegistrationCorrectionState.class,
                ApproveRegistrationCorrectionHandler::new);
    }

    @CommandHandler
    void handle(
            ApproveRegistrationCorrection command,
            @InjectEntity ApproveRegistrationCorrectionState known,
            EventAppender events) {
        events.append(known.decide(command));
    }
}
