package vn.techledger.ledger.reference.adoptcodemapping;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link AdoptCodeMappingState}. */
public final class AdoptCodeMappingHandler {

    private AdoptCodeMappingHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "AdoptCodeMapping",
                AdoptCodeMapping.Boundary.class,
                AdoptCodeMappingState.class,
                AdoptCodeMappingHandler::new);
    }

    @CommandHandler
    void handle(AdoptCodeMapping command, @InjectEntity AdoptCodeMappingState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
