package vn.techledger.ledger.reference.proposecodemapping;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ProposeCodeMappingState}. */
public final class ProposeCodeMappingHandler {

    private ProposeCodeMappingHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "ProposeCodeMapping",
                ProposeCodeMapping.Boundary.class,
                ProposeCodeMappingState.class,
                ProposeCodeMappingHandler::new);
    }

    @CommandHandler
    void handle(ProposeCodeMapping command, @InjectEntity ProposeCodeMappingState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
