package vn.techledger.ledger.personal.proposeerasure;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ProposeErasureState}. */
public final class ProposeErasureHandler {

    private ProposeErasureHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "ProposeErasure",
                ProposeErasure.Boundary.class,
                ProposeErasureState.class,
                ProposeErasureHandler::new);
    }

    @CommandHandler
    void handle(ProposeErasure command, @InjectEntity ProposeErasureState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
