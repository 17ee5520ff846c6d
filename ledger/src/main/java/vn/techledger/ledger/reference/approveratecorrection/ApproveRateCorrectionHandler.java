package vn.techledger.ledger.reference.approveratecorrection;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ApproveRateCorrectionState}. */
public final class ApproveRateCorrectionHandler {

    private ApproveRateCorrectionHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "ApproveRateCorrection",
                ApproveRateCorrection.Boundary.class,
                ApproveRateCorrectionState.class,
                ApproveRateCorrectionHandler::new);
    }

    @CommandHandler
    void handle(ApproveRateCorrection command, @InjectEntity ApproveRateCorrectionState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
