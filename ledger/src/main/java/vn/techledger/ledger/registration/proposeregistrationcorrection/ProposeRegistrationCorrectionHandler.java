package vn.techledger.ledger.registration.proposeregistrationcorrection;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ProposeRegistrationCorrectionState}. */
public final class ProposeRegistrationCorrectionHandler {

    private ProposeRegistrationCorrectionHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "ProposeRegistrationCorrection",
                ProposeRegistrationCorrection.Boundary.class,
                ProposeRegistrationCorrectionState.class,
                ProposeRegistrationCorrectionHandler::new);
    }

    @CommandHandler
    void handle(
            ProposeRegistrationCorrection command,
            @InjectEntity ProposeRegistrationCorrectionState known,
            EventAppender events) {
        events.append(known.decide(command));
    }
}
