package vn.techledger.ledger.retention.adoptretentionclass;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link AdoptRetentionClassState}. */
public final class AdoptRetentionClassHandler {

    private AdoptRetentionClassHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "AdoptRetentionClass",
                AdoptRetentionClass.Boundary.class,
                AdoptRetentionClassState.class,
                AdoptRetentionClassHandler::new);
    }

    @CommandHandler
    void handle(AdoptRetentionClass command, @InjectEntity AdoptRetentionClassState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
