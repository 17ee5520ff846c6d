package vn.techledger.ledger.contract.approvecorrection;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ApproveCorrectionState}. */
public final class ApproveCorrectionHandler {

    private ApproveCorrectionHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "ApproveCorrection",
                ApproveCorrection.Boundary.class,
                ApproveCorrectionState.class,
                ApproveCorrectionHandler::new);
    }

    @CommandHandler
    void handle(ApproveCorrection command, @InjectEntity ApproveCorrectionState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
