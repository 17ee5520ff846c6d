package vn.techledger.ledger.reference.proposeratecorrection;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ProposeRateCorrectionState}. */
public final class ProposeRateCorrectionHandler {

    private ProposeRateCorrectionHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "ProposeRateCorrection",
                ProposeRateCorrection.Boundary.class,
                ProposeRateCorrectionState.class,
                ProposeRateCorrectionHandler::new);
    }

    @CommandHandler
    void handle(ProposeRateCorrection command, @InjectEntity ProposeRateCorrectionState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
