package vn.techledger.ledger.need.registerneed;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link RegisterNeedState}. */
public final class RegisterNeedHandler {

    private RegisterNeedHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger, "RegisterNeed", RegisterNeed.Boundary.class, RegisterNeedState.class, RegisterNeedHandler::new);
    }

    @CommandHandler
    void handle(RegisterNeed command, @InjectEntity RegisterNeedState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
