package vn.techledger.ledger.retention.proposeretentionclass;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ProposeRetentionClassState}. */
public final class ProposeRetentionClassHandler {

    private ProposeRetentionClassHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "ProposeRetentionClass",
                ProposeRetentionClass.Boundary.class,
                ProposeRetentionClassState.class,
                ProposeRetentionClassHandler::new);
    }

    @CommandHandler
    void handle(ProposeRetentionClass command, @InjectEntity ProposeRetentionClassState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
