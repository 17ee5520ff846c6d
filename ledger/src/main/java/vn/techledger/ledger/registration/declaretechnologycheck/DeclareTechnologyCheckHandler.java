package vn.techledger.ledger.registration.declaretechnologycheck;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link DeclareTechnologyCheckState}. */
public final class DeclareTechnologyCheckHandler {

    private DeclareTechnologyCheckHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "DeclareTechnologyCheck",
                DeclareTechnologyCheck.Boundary.class,
                DeclareTechnologyCheckState.class,
                DeclareTechnologyCheckHandler::new);
    }

    @CommandHandler
    void handle(DeclareTechnologyCheck command, @InjectEntity DeclareTechnologyCheckState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
