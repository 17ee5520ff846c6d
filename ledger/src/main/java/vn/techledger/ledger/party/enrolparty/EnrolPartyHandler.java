package vn.techledger.ledger.party.enrolparty;

import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import vn.techledger.ledger.eventstore.SideRows;
import vn.techledger.ledger.shared.PartyId;
import vn.techledger.ledger.shared.Slices;

/** Glue between Axon and {@link EnrolPartyState}. */
public final class EnrolPartyHandler {

    private EnrolPartyHandler() {}

    public static void register(EventSourcingConfigurer ledger) {
        Slices.register(ledger, "EnrolParty", EnrolParty.Boundary.class, EnrolPartyState.class, EnrolPartyHandler::new);
    }

    /** Answers the party that was enrolled, or found. Personal data are written with the fact, or not at all. */
    @CommandHandler
    PartyId handle(
            EnrolParty command, @InjectEntity EnrolPartyState known, EventAppender events, ProcessingContext context) {
        events.append(known.decide(command));
        if (command.person() != null) {
            SideRows.attach(context, command.person());
        }
        return known.found().orElse(command.party());
    }
}
