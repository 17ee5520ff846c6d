package vn.techledger.ledger.valuation.approveactretraction;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ApproveActRetractionState}. */
public final class ApproveActRetractionHandler {

    private ApproveActRetractionHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "ApproveActRetraction",
                ApproveActRetraction.Boundary.class,
                ApproveActRetractionState.class,
                ApproveActRetractionHandler::new);
    }

    @CommandHandler
    void handle(ApproveActRetraction command, @InjectEntity ApproveActRetractionState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
