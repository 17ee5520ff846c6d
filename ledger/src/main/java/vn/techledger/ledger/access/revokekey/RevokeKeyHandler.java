package vn.techledger.ledger.access.revokekey;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link RevokeKeyState}. */
public final class RevokeKeyHandler {

    private RevokeKeyHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(ledger, "RevokeKey", RevokeKey.Boundary.class, RevokeKeyState.class, RevokeKeyHandler::new);
    }

    @CommandHandler
    void handle(RevokeKey command, @InjectEntity RevokeKeyState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
