package vn.techledger.ledger.performance.proposepaymentrate;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ProposePaymentRateState}. */
public final class ProposePaymentRateHandler {

    private ProposePaymentRateHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "ProposePaymentRate",
                ProposePaymentRate.Boundary.class,
                ProposePaymentRateState.class,
                ProposePaymentRateHandler::new);
    }

    @CommandHandler
    void handle(ProposePaymentRate command, @InjectEntity ProposePaymentRateState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
