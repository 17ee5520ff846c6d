package vn.techledger.ledger.technology.registertechnology;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link RegisterTechnologyState}. */
public final class RegisterTechnologyHandler {

    private RegisterTechnologyHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "RegisterTechnology",
                RegisterTechnology.Boundary.class,
                RegisterTechnologyState.class,
                RegisterTechnologyHandler::new);
    }

    @CommandHandler
    void handle(RegisterTechnology command, @InjectEntity RegisterTechnologyState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
