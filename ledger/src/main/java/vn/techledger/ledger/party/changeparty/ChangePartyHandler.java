package vn.techledger.ledger.party.changeparty;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link ChangePartyState}. */
public final class ChangePartyHandler {

    private ChangePartyHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(
                ledger, "ChangeParty", ChangeParty.Boundary.class, ChangePartyState.class, ChangePartyHandler::new);
    }

    @CommandHandler
    void handle(ChangeParty command, @InjectEntity ChangePartyState known, EventAppender events) {
        events.append(known.decide(command));
    }
}
