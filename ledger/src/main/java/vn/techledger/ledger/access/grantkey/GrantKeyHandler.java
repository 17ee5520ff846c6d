package vn.techledger.ledger.access.grantkey;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link GrantKeyState}. */
public final class GrantKeyHandler {

    private GrantKeyHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(ledger, "GrantKey", GrantKey.Boundary.class, GrantKeyState.class, GrantKeyHandler::new);
    }

    @CommandHandler
    void handle(GrantKey command, @InjectEntity GrantKeyState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
