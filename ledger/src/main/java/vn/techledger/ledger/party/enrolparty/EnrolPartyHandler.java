package vn.techledger.ledger.party.enrolparty;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link EnrolPartyState}. */
public final class EnrolPartyHandler {

    private EnrolPartyHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(ledger, "EnrolParty", EnrolParty.Boundary.class, EnrolPartyState.class, EnrolPartyHandler::new);
    }

    /** Answers the party that was enrolled, or found. */
    @CommandHandler
    PartyId handle(EnrolParty command, @InjectEntity EnrolPartyState known, EventAppender events) {
        events.append(known.decide(command));
        return known.found().orElse(command.party());
    }
}
