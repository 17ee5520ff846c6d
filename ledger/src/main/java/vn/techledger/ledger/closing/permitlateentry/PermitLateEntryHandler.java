package vn.techledger.ledger.closing.permitlateentry;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link PermitLateEntryState}. */
public final class PermitLateEntryHandler {

    private PermitLateEntryHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger,
                "PermitLateEntry",
                PermitLateEntry.Boundary.class,
                PermitLateEntryState.class,
                PermitLateEntryHandler::new);
    }

    @CommandHandler
    void handle(PermitLateEntry command, @InjectEntity PermitLateEntryState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
