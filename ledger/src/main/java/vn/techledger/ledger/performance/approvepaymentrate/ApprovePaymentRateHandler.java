package vn.techledger.ledger.performance.approvepaymentrate;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ApprovePaymentRateState}. */
public final class ApprovePaymentRateHandler {

    private ApprovePaymentRateHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "ApprovePaymentRate",
                ApprovePaymentRate.Boundary.class,
                ApprovePaymentRateState.class,
                ApprovePaymentRateHandler::new);
    }

    @CommandHandler
    void handle(ApprovePaymentRate command, @InjectEntity ApprovePaymentRateState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
