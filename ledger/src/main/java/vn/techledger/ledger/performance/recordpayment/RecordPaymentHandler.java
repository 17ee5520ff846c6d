package vn.techledger.ledger.performance.recordpayment;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link RecordPaymentState}. */
public final class RecordPaymentHandler {

    private RecordPaymentHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "RecordPayment",
                RecordPayment.Boundary.class,
                RecordPaymentState.class,
                RecordPaymentHandler::new);
    }

    @CommandHandler
    void handle(RecordPayment command, @InjectEntity RecordPaymentState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
